package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.acceptance.Declarer.Acknowledged;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** What a suite holds at the end, compared with what it had promised. */
final class Evidence {

    private static final String TOPIC = "declarations.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite;
    private final Collection<Acknowledged> ledger;
    private final List<Stored> stored;

    /** One event with its message, as it lies in the database. */
    private record Stored(long position, String stream, long version, String message) {}

    Evidence(Suite suite, Collection<Acknowledged> ledger) {
        this.suite = suite;
        this.ledger = ledger;
        this.stored = readStore();
    }

    /** The event store: gapless, one event for each command, at the place that was answered; nothing else. */
    void eachCommandIsOneEvent() {
        assertThat(stored.stream().map(Stored::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, stored.size()).boxed().toList());
        var found = stored.stream()
                .filter(one -> one.stream().startsWith("declaration/"))
                .map(one -> one.position() + " " + one.stream() + " " + one.version() + " "
                        + (one.message().contains(".%s.v1\"".formatted(typeOf(one))) ? typeOf(one) : "of another type"))
                .toList();
        var promised = ledger.stream()
                .map(one -> one.position() + " " + one.subject() + " " + one.version() + " " + one.type())
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(promised);
        assertThat(feed())
                .containsExactlyElementsOf(stored.stream().map(Stored::position).toList());
    }

    /** Which command wrote this event, by what was answered; for the check of its type. */
    private String typeOf(Stored event) {
        return ledger.stream()
                .filter(one -> one.position() == event.position())
                .map(Acknowledged::type)
                .findAny()
                .orElse("nobody's");
    }

    /** The topic: each message at least once, and each time the same bytes as in the store, in order. */
    void theTopicHoldsTheSameBytes() {
        Map<Long, String> byPosition = new HashMap<>();
        long highest = 0;
        for (var message : topic()) {
            long position = sequence(message);
            assertThat(position).as("no message overtakes another").isLessThanOrEqualTo(highest + 1);
            highest = Math.max(highest, position);
            String before = byPosition.put(position, message);
            assertThat(before == null || before.equals(message))
                    .as("bytes of %d", position)
                    .isTrue();
        }
        for (var one : stored) {
            assertThat(byPosition).containsEntry(one.position(), one.message());
        }
        assertThat(byPosition).hasSameSizeAs(stored);
    }

    /** The audit log: each event of each declaration exactly once. */
    void theAuditLogHoldsEachOnce() {
        var bySubject = ledger.stream().collect(Collectors.groupingBy(Acknowledged::subject));
        bySubject.forEach((subject, promised) -> await().atMost(PATIENCE).untilAsserted(() -> {
            var logged = Pages.items(suite.as("auditor"), "/api/audit/entries?subject=" + subject).stream()
                    .map(entry -> entry.get("sequence").asLong())
                    .toList();
            assertThat(logged)
                    .containsExactlyInAnyOrderElementsOf(
                            promised.stream().map(Acknowledged::position).toList());
        }));
    }

    /** The scores: the last decision of each declaration, and each earlier one as known at its position. */
    void theScoreFollows(Declarer declarer) {
        var decisions = ledger.stream()
                .filter(one ->
                        one.subject().equals(declarer.subject()) && one.type().equals("decided"))
                .sorted(java.util.Comparator.comparingLong(Acknowledged::position))
                .toList();
        String expected = declarer.expectedStatus();
        for (var decision : decisions.reversed().subList(0, Math.min(decisions.size(), 12))) {
            assertThat(status(declarer, decision.position()))
                    .as("after %s", decision)
                    .isEqualTo(expected);
            expected = expected.equals("MET") ? "NOT_MET" : "MET";
        }
    }

    private String status(Declarer declarer, long position) {
        String path = "/api/scores/establishments/%s?programme=HOPEN&validAt=2021-06-30&knownAt=position:%d"
                .formatted(declarer.place().establishment(), position);
        var answer = await().atMost(PATIENCE).until(() -> suite.as("auditor").get(path), one -> one.status() == 200);
        return answer.json()
                .get("axes")
                .valueStream()
                .flatMap(axis -> axis.get("indicators").valueStream())
                .filter(indicator -> indicator.get("code").asString().equals(declarer.indicator()))
                .map(indicator -> indicator.get("status").asString())
                .findAny()
                .orElseThrow();
    }

    private List<Long> feed() {
        var positions = new ArrayList<Long>();
        long after = 0;
        while (true) {
            var page = suite.as("auditor").get("/api/events?limit=200&after=" + after);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            var items = page.json()
                    .get("items")
                    .valueStream()
                    .map(Evidence::sequence)
                    .toList();
            if (items.isEmpty()) {
                return positions;
            }
            positions.addAll(items);
            after = items.getLast();
        }
    }

    private static long sequence(JsonNode message) {
        return Long.parseLong(message.get("sequence").asString());
    }

    private static long sequence(String message) {
        String opening = "{\"sequence\":\"";
        assertThat(message).startsWith(opening);
        return Long.parseLong(message.substring(opening.length(), opening.length() + 19));
    }

    private List<String> topic() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("bootstrap.servers", "127.0.0.1:" + suite.port("broker"));
        var messages = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().atMost(PATIENCE).until(() -> {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    messages.add(new String(message.value(), StandardCharsets.UTF_8));
                }
                return !messages.isEmpty() && sequence(messages.getLast()) >= stored.size();
            });
        }
        return messages;
    }

    private List<Stored> readStore() {
        var events = new ArrayList<Stored>();
        try (var connection = suite.sql("jalon_declaration");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select position, stream, version, convert_from(message, 'UTF8') from event order by"
                                + " position")) {
            while (rows.next()) {
                events.add(new Stored(rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getString(4)));
            }
            return events;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
