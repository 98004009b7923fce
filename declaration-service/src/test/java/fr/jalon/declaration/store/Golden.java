package fr.jalon.declaration.store;

import fr.jalon.declaration.declaring.SampleDeclarations;
import fr.jalon.declaration.establishment.SampleEstablishments;
import fr.jalon.declaration.group.SampleGroups;
import fr.jalon.declaration.programme.SampleProgramme;
import fr.jalon.declaration.referential.Contracts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden samples as this service would write them. */
final class Golden {

    static final List<Vocabulary> VOCABULARIES = List.of(
            SampleProgramme.vocabulary(),
            SampleEstablishments.vocabulary(),
            SampleGroups.vocabulary(),
            SampleDeclarations.vocabulary());

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EnvelopeEncoder ENCODER = new EnvelopeEncoder("urn:jalon:declaration:sample", VOCABULARIES);

    private Golden() {}

    /** The message of {@code event} with the envelope of {@code sample}. */
    static String told(Path sample, Object event) {
        JsonNode envelope = JSON.readTree(Contracts.text(sample));
        var metaData = Map.of(
                "actor", text(envelope, "actor"),
                "actorKind", text(envelope, "actorkind"),
                "client", text(envelope, "client"),
                "correlationId", text(envelope, "correlationid"));
        var message = new GenericDomainEventMessage<>(
                "type",
                text(envelope, "subject"),
                Long.parseLong(text(envelope, "version")),
                event,
                metaData,
                text(envelope, "id"),
                Instant.EPOCH);
        String head =
                "{\"sequence\":\"%s\",\"time\":\"%s\",".formatted(text(envelope, "sequence"), text(envelope, "time"));
        return head + new String(ENCODER.encode(message), StandardCharsets.UTF_8).substring(1);
    }

    private static String text(JsonNode envelope, String member) {
        return envelope.path(member).stringValue();
    }
}
