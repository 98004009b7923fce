package fr.jalon.declaration.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.referential.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays the corpus of stored events, {@code stored-events/{stored name}/{revision}/{golden sample}.json}: whatever its
 * revision, each is read as the event of which the golden sample tells.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredEventsTest {

    private static final Path CORPUS = Path.of("src/test/resources/stored-events");
    private static final SerializationConfiguration CONFIGURATION = new SerializationConfiguration();
    private static final Serializer EVENTS =
            CONFIGURATION.eventSerializer(CONFIGURATION.eventTypes(Golden.VOCABULARIES), Golden.VOCABULARIES);

    private static final EventUpcaster UPCASTERS = CONFIGURATION.upcasters(Golden.VOCABULARIES);

    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void an_event_of_any_revision_is_read_as_what_its_sample_tells(Path file) {
        var sample = Contracts.samples().stream()
                .filter(one -> one.getFileName().equals(file.getFileName()))
                .findAny()
                .orElseThrow();
        assertThat(Golden.told(sample, read(file))).isEqualTo(Contracts.text(sample));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void the_last_revision_is_what_is_written_byte_for_byte(Path file) {
        var event = read(file);
        var written = EVENTS.serialize(event, byte[].class);
        boolean last = written.getType().getName().equals(name(file))
                && written.getType().getRevision().equals(revision(file));
        if (last) {
            assertThat(new String(written.getData(), UTF_8)).isEqualTo(Contracts.text(file));
        }
    }

    @Test
    void every_event_is_there_in_every_revision_it_ever_had() {
        for (var vocabulary : Golden.VOCABULARIES) {
            for (var name : vocabulary.storedNames().keySet()) {
                int last = Integer.parseInt(vocabulary.revisions().getOrDefault(name, "1"));
                assertThat(IntStream.rangeClosed(1, last)
                                .mapToObj(revision -> CORPUS.resolve(name).resolve(String.valueOf(revision))))
                        .allSatisfy(folder -> assertThat(folder).isNotEmptyDirectory());
            }
        }
    }

    private static Object read(Path file) {
        var entry = new GenericDomainEventEntry<>(
                "type",
                "stream",
                0,
                "id",
                Instant.EPOCH,
                name(file),
                revision(file),
                Contracts.text(file).getBytes(UTF_8),
                "{}".getBytes(UTF_8));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(entry), EVENTS, UPCASTERS)
                .next()
                .getPayload();
    }

    private static String name(Path file) {
        return file.getParent().getParent().getFileName().toString();
    }

    private static String revision(Path file) {
        return file.getParent().getFileName().toString();
    }
}
