package fr.jalon.eventstore;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.serialization.Serializer;

/**
 * The names under which payloads are stored, chosen once and kept whatever becomes of the classes.
 *
 * <p>A renamed class keeps its name; a type that was given another name is still read under the former one.
 */
public final class EventTypes {

    private final Map<String, Class<?>> classes;
    private final Map<Class<?>, String> names;

    private EventTypes(Builder builder) {
        this.classes = Map.copyOf(builder.classes);
        this.names = Map.copyOf(builder.names);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A serializer that writes what {@code delegate} writes, under the names of this registry.
     *
     * <p>The revision stays that of {@code delegate}. A payload without a name is refused before it is stored.
     */
    public Serializer serializer(Serializer delegate) {
        return new NamedTypesSerializer(delegate, classes, names);
    }

    /** Collects names; each name and each class once. */
    public static final class Builder {

        private final Map<String, Class<?>> classes = new HashMap<>();
        private final Map<Class<?>, String> names = new HashMap<>();

        private Builder() {}

        /** Stores payloads of {@code type} under {@code name}. */
        public Builder type(String name, Class<?> type) {
            if (names.putIfAbsent(type, name) != null) {
                throw new IllegalArgumentException(type + " has a name already");
            }
            return formerly(name, type);
        }

        /** Reads payloads stored under the former {@code name} as {@code type}. */
        public Builder formerly(String name, Class<?> type) {
            if (classes.putIfAbsent(name, type) != null) {
                throw new IllegalArgumentException("The name " + name + " is taken");
            }
            return this;
        }

        public EventTypes build() {
            return new EventTypes(this);
        }
    }
}
