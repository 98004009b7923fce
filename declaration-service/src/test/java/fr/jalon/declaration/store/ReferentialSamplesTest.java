package fr.jalon.declaration.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.establishment.SampleEstablishments;
import fr.jalon.declaration.group.SampleGroups;
import fr.jalon.declaration.programme.SampleProgramme;
import fr.jalon.declaration.referential.Contracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferentialSamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EnvelopeEncoder ENCODER = new EnvelopeEncoder(
            "urn:jalon:declaration:sample",
            List.of(SampleProgramme.vocabulary(), SampleEstablishments.vocabulary(), SampleGroups.vocabulary()));

    /** The samples of the referential in the order of their numbers, each with the event it tells of. */
    static Stream<Arguments> samples() throws IOException {
        List<Object> events = new ArrayList<>(SampleProgramme.events());
        events.addAll(SampleEstablishments.events());
        events.addAll(SampleGroups.events());
        List<Path> samples = Contracts.samples().stream()
                .filter(sample -> !sample.getFileName().toString().startsWith("fr.jalon.declaration."))
                .sorted(Comparator.comparing(sample ->
                        JSON.readTree(Contracts.text(sample)).path("sequence").stringValue()))
                .toList();
        assertThat(samples).hasSameSizeAs(events);
        return java.util.stream.IntStream.range(0, events.size())
                .mapToObj(index -> Arguments.of(samples.get(index), events.get(index)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_producer_writes_every_sample_byte_for_byte(Path sample, Object event) {
        String expected = Contracts.text(sample);
        JsonNode envelope = JSON.readTree(expected);
        var metaData = Map.of(
                "actor", envelope.path("actor").stringValue(),
                "actorKind", envelope.path("actorkind").stringValue(),
                "client", envelope.path("client").stringValue(),
                "correlationId", envelope.path("correlationid").stringValue());
        var message = new GenericDomainEventMessage<>(
                "type",
                envelope.path("subject").stringValue(),
                Long.parseLong(envelope.path("version").stringValue()),
                event,
                metaData,
                envelope.path("id").stringValue(),
                java.time.Instant.EPOCH);
        String head = "{\"sequence\":\"%s\",\"time\":\"%s\","
                .formatted(
                        envelope.path("sequence").stringValue(),
                        envelope.path("time").stringValue());
        String body = new String(ENCODER.encode(message), StandardCharsets.UTF_8);
        assertThat(head + body.substring(1)).isEqualTo(expected);
    }
}
