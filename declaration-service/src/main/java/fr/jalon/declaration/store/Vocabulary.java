package fr.jalon.declaration.store;

import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.JacksonModule;

/** The events of one feature: how they are named in the store and what the world is told of them. */
public interface Vocabulary {

    /** The name under which each event class is stored, such as {@code fr.jalon.group.registered}, for ever. */
    Map<String, Class<?>> storedNames();

    /** The stored names whose form is no longer the first, with the revision they are written in. */
    default Map<String, String> revisions() {
        return Map.of();
    }

    /** How older revisions are read, the oldest first. */
    default List<Upcast> upcasts() {
        return List.of();
    }

    /**
     * The message of an event of this feature.
     *
     * @param stream the aggregate identifier, such as {@code group/GHT-HB}
     */
    Told tell(Object event, String stream, MetaData metaData);

    /** Mix-ins and serialisers the stored form needs, so that the model itself knows no JSON. */
    default List<JacksonModule> storedForm() {
        return List.of();
    }
}
