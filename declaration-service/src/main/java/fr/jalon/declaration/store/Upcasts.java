package fr.jalon.declaration.store;

import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads every stored event in the form the code knows, however old it is. What is stored is never touched. */
final class Upcasts {

    private Upcasts() {}

    /** All of them in one row: those of a feature in its order, so that revisions follow each other. */
    static EventUpcaster chain(List<Vocabulary> vocabularies) {
        return new EventUpcasterChain(vocabularies.stream()
                .flatMap(vocabulary -> vocabulary.upcasts().stream())
                .map(Upcasts::upcaster)
                .toList());
    }

    private static EventUpcaster upcaster(Upcast upcast) {
        var from = new SimpleSerializedType(upcast.name(), upcast.revision());
        return events -> events.map(event -> event.getType().equals(from) ? upcast(upcast, event) : event);
    }

    private static IntermediateEventRepresentation upcast(Upcast upcast, IntermediateEventRepresentation event) {
        var form =
                upcast.next().apply((ObjectNode) event.getData(JsonNode.class).getData());
        return event.upcastPayload(
                new SimpleSerializedType(form.name(), form.revision()), JsonNode.class, _ -> form.payload());
    }
}
