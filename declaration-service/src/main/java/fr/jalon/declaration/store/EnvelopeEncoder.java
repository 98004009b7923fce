package fr.jalon.declaration.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.eventstore.MessageEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the body of each message: the members of the envelope in their fixed order, then what the feature tells. */
final class EnvelopeEncoder implements MessageEncoder {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(before -> before.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final String source;
    private final Map<Class<?>, Vocabulary> vocabularies = new HashMap<>();

    EnvelopeEncoder(String source, List<Vocabulary> vocabularies) {
        this.source = source;
        for (var vocabulary : vocabularies) {
            vocabulary.storedNames().values().forEach(type -> this.vocabularies.put(type, vocabulary));
        }
    }

    @Override
    public byte[] encode(DomainEventMessage<?> event) {
        var vocabulary = Objects.requireNonNull(
                vocabularies.get(event.getPayloadType()), () -> "Nobody tells of a " + event.getPayloadType());
        var told = vocabulary.tell(event.getPayload(), event.getAggregateIdentifier(), event.getMetaData());
        var body = JSON.createObjectNode();
        body.put("specversion", "1.0");
        body.put("id", event.getIdentifier());
        body.put("source", source);
        body.put("type", told.type());
        body.put("subject", event.getAggregateIdentifier());
        body.put("version", "%019d".formatted(event.getSequenceNumber()));
        body.put("datacontenttype", "application/json");
        require(body, event, "actor", "actor");
        require(body, event, "actorkind", "actorKind");
        require(body, event, "client", "client");
        put(body, "onbehalfof", event.getMetaData().get("onBehalfOf"));
        require(body, event, "correlationid", "correlationId");
        put(body, "causationid", event.getMetaData().get("causationId"));
        put(body, "traceparent", event.getMetaData().get("traceparent"));
        put(body, "declarant", told.declarant());
        put(body, "programme", told.programme());
        put(body, "indicator", told.indicator());
        body.set("data", JSON.valueToTree(told.data()));
        return JSON.writeValueAsBytes(body);
    }

    private static void require(ObjectNode body, DomainEventMessage<?> event, String member, String key) {
        var value = event.getMetaData().get(key);
        if (value == null) {
            throw new IllegalStateException("An event without " + key + " cannot be told: " + event.getPayloadType());
        }
        put(body, member, value);
    }

    private static void put(ObjectNode body, String member, @Nullable Object value) {
        if (value != null) {
            body.put(member, value.toString());
        }
    }
}
