package fr.jalon.scoring.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.embedded.SharedServers;
import fr.jalon.platform.messaging.SequencedConsumer;
import fr.jalon.scoring.Log;
import fr.jalon.scoring.RandomHistory;
import fr.jalon.scoring.ScoringDatabase;
import fr.jalon.scoring.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A random history through the real broker, with everything a publisher and a consumer may do to it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokerTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final ScoringDatabase database = ScoringDatabase.migrated();

    @Test
    void what_comes_twice_or_again_after_a_stop_counts_once_and_other_bytes_stop_the_consumer() {
        var log = RandomHistory.of(SEED, 150);
        try (var topic = new Topic("history")) {
            var repeated = withRepetitions(log.messages(), new Random(SEED));
            topic.publish(repeated.subList(0, repeated.size() / 2));
            var first = consumer("history");
            first.start();
            await().until(() -> head() > 0);
            first.stop();
            topic.publish(repeated.subList(repeated.size() / 2, repeated.size()));
            var second = consumer("history");
            second.start();
            await().until(() -> head() == log.position());
            assertSameAsRebuilt();

            var forged = new String(log.messages().getFirst(), StandardCharsets.UTF_8).replace("HOP'EN", "HOP'OS");
            topic.publish(List.of(forged.getBytes(StandardCharsets.UTF_8)));
            await().until(() -> second.health().getStatus().getCode().equals("DOWN"));
            second.stop();
            assertSameAsRebuilt();
        }
    }

    @Test
    void a_structure_message_that_cannot_be_applied_stops_what_comes_after_it_and_says_so() {
        var log = new Log().establishment("350005179", "53");
        log.append("group.merged", "group/GHT-HB", "{}");
        log.establishment("350000030", "53");
        try (var topic = new Topic("unknown")) {
            topic.publish(log.messages());
            var consumer = consumer("unknown");
            consumer.start();
            await().until(() -> head() == 1 && consumer.health().toString().contains("group.merged"));
            assertThat(consumer.health().getStatus().getCode()).isNotEqualTo("UP");
            consumer.stop();
            assertThat(head()).isEqualTo(1);
        }
    }

    private void assertSameAsRebuilt() {
        var rebuilt = Rebuilt.of(database, false);
        assertThat(rebuilt.live()).as("seed %d", SEED).isEqualTo(rebuilt.beside());
    }

    private long head() {
        return new RecordClock(JdbcClient.create(database.application()))
                .head()
                .map(RecordClock.Applied::position)
                .orElse(0L);
    }

    private SequencedConsumer consumer(String topic) {
        DataSource source = database.application();
        var db = new JdbcTemplate(source);
        return new SequencedConsumer(
                topic,
                new DeclarationsHandler(new AppliedMessages(db), new FactTables(db), Follower.NONE, () -> {}),
                source,
                new JdbcTransactionManager(source),
                Map.of("bootstrap.servers", SharedServers.bootstrapServers()));
    }

    private static List<byte[]> withRepetitions(List<byte[]> messages, Random random) {
        var repeated = new ArrayList<byte[]>();
        for (int i = 0; i < messages.size(); i++) {
            repeated.add(messages.get(i));
            if (random.nextInt(10) == 0) {
                repeated.addAll(messages.subList(random.nextInt(i + 1), i + 1));
            }
        }
        return repeated;
    }
}
