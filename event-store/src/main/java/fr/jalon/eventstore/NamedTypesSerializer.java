package fr.jalon.eventstore;

import java.util.Map;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Puts chosen names in the place of class names, around any other serializer. */
final class NamedTypesSerializer implements Serializer {

    private static final String AXONS_OWN = "org.axonframework.";

    private final Serializer delegate;
    private final Map<String, Class<?>> classes;
    private final Map<Class<?>, String> names;

    NamedTypesSerializer(Serializer delegate, Map<String, Class<?>> classes, Map<Class<?>, String> names) {
        this.delegate = delegate;
        this.classes = classes;
        this.names = names;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        SerializedObject<T> serialized = delegate.serialize(object, expectedRepresentation);
        return object == null
                ? serialized
                : new SimpleSerializedObject<>(
                        serialized.getData(), serialized.getContentType(), typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return delegate.canSerializeTo(expectedRepresentation);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface is so
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        return delegate.deserialize(new SimpleSerializedObject<>(
                serialized.getData(), serialized.getContentType(), ofTheDelegate(serialized.getType())));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return delegate.classForType(ofTheDelegate(type));
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface is so
    public SerializedType typeForClass(@Nullable Class type) {
        SerializedType plain = delegate.typeForClass(type);
        if (type == null) {
            return plain;
        }
        String name = names.get(type);
        if (name != null) {
            return new SimpleSerializedType(name, plain.getRevision());
        }
        if (type.getName().startsWith(AXONS_OWN)) {
            return plain;
        }
        throw new IllegalArgumentException("No name was chosen under which to store a " + type.getName());
    }

    @Override
    public Converter getConverter() {
        return delegate.getConverter();
    }

    private SerializedType ofTheDelegate(SerializedType type) {
        Class<?> known = classes.get(type.getName());
        return known == null ? type : new SimpleSerializedType(known.getName(), type.getRevision());
    }
}
