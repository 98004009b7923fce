package fr.jalon.declaration.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.declaring.SampleDeclarations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The messages of declarations are what the contracts say, byte for byte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclarationSamplesTest {

    private static final Path SAMPLES = Path.of("../contracts/messages/declarations.v1/samples");

    /** No longer written, and read for ever. */
    private static final Set<String> FROM_BEFORE =
            Set.of("fr.jalon.declaration.reviewed.v1", "fr.jalon.declaration.reviewed.v1.returned");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EnvelopeEncoder ENCODER =
            new EnvelopeEncoder("urn:jalon:declaration:sample", List.of(SampleDeclarations.vocabulary()));

    static Set<String> names() {
        return SampleDeclarations.events().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_sample_is_written_byte_for_byte(String name) throws IOException {
        var expected = Files.readString(SAMPLES.resolve(name + ".json"));
        var envelope = JSON.readTree(expected);
        var metaData = Map.of(
                "actor", envelope.path("actor").stringValue(),
                "actorKind", envelope.path("actorkind").stringValue(),
                "client", envelope.path("client").stringValue(),
                "correlationId", envelope.path("correlationid").stringValue());
        var event = new GenericDomainEventMessage<>(
                "declaration",
                envelope.path("subject").stringValue(),
                Long.parseLong(envelope.path("version").stringValue()),
                SampleDeclarations.events().get(name),
                metaData,
                envelope.path("id").stringValue(),
                Instant.EPOCH);
        var head = "{\"sequence\":\"%s\",\"time\":\"%s\","
                .formatted(
                        envelope.path("sequence").stringValue(),
                        envelope.path("time").stringValue());
        var body = new String(ENCODER.encode(event), StandardCharsets.UTF_8);
        assertThat(head + body.substring(1)).isEqualTo(expected);
    }

    @Test
    void every_sample_of_a_declaration_is_written_by_an_event() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            var samples = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("fr.jalon.declaration."))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .filter(name -> !FROM_BEFORE.contains(name))
                    .toList();
            assertThat(samples).containsExactlyInAnyOrderElementsOf(names());
        }
    }
}
