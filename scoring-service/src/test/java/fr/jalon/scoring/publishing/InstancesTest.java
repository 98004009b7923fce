package fr.jalon.scoring.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.embedded.SharedServers;
import fr.jalon.platform.messaging.Relay;
import fr.jalon.platform.messaging.SequencedConsumer;
import fr.jalon.scoring.Log;
import fr.jalon.scoring.Topic;
import fr.jalon.scoring.fact.Applying;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Two instances on one database and one broker, with what may happen to them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InstancesTest {

    private static final String RENNES = "350005179";
    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", SharedServers.bootstrapServers());

    private final Ground ground = new Ground();
    private final String declarations = "declarations-" + System.nanoTime();
    private final String scores = "scores-" + System.nanoTime();
    private final List<Instance> instances = new ArrayList<>();
    private volatile Instant now = Instant.parse("2024-01-01T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    };

    /** A consumer, a relay and a ticker, as one process has them. */
    private final class Instance {

        final SequencedConsumer consumer = new SequencedConsumer(
                declarations,
                Applying.handler(ground.database.application(), ground.publisher),
                ground.database.application(),
                new JdbcTransactionManager(ground.database.application()),
                KAFKA);
        final Relay relay = new Relay(scores, new Outbox(ground.db)::after, ground.database.application(), KAFKA);
        final DayTicker ticker = new DayTicker(ground.publisher, consumer::lag, clock, ground.transactions);

        Instance start() {
            instances.add(this);
            consumer.start();
            relay.start();
            return this;
        }

        void stop() {
            instances.remove(this);
            consumer.stop();
            relay.stop();
        }
    }

    @AfterEach
    void stop() {
        List.copyOf(instances).forEach(Instance::stop);
    }

    @Test
    void a_day_is_told_once_by_whoever_is_left_and_nothing_is_lost_or_renumbered() {
        var log = new Log().programme("1", "2019-02-12", "90").establishment(RENNES, "53");
        log.submitted(RENNES, "P2.1", 1, LocalDate.parse("2020-01-01"), """
            {"shape":"document","documents":[{"kind":"PRA"},{"kind":"TEST","date":"2020-01-01",\
            "validUntil":"2024-01-02"}]}\
            """);
        try (var topic = new Topic(declarations)) {
            var first = new Instance().start();
            var second = new Instance().start();
            topic.publish(log.messages());
            awaitTold(1);
            await().until(() -> first.relay.position() + second.relay.position() > 0);
            first.stop();
            now = Instant.parse("2024-01-02T23:00:00Z");
            awaitTold(2);
            assertThat(instances).containsExactly(second);
            await().untilAsserted(() -> assertThat(onTopic()).containsAll(ground.texts()));
            second.stop();
            ground.db.update("update relay_position set position = 0"); // as if killed between sending and moving
            new Instance().start();
            new Instance().start();
            log.submitted(RENNES, "P1.1", 1, LocalDate.parse("2020-01-01"), Log.ratio(95, 100));
            topic.publish(log.messages().subList((int) log.position() - 1, (int) log.position()));
            awaitTold(3);
            await().untilAsserted(() -> assertThat(onTopic()).containsAll(ground.texts()));
            assertThat(ground.told().get(1).cause()).isEqualTo("2024-01-03");
            assertThat(ground.told().get(2).validAt()).isEqualTo("2024-01-03");
            assertThat(onTopic().stream().distinct().toList()).isEqualTo(ground.texts());
            assertThat(onTopic()).as("what was repeated").hasSizeGreaterThan(3);
        }
    }

    @Test
    void a_day_waits_for_what_was_recorded_before_it() {
        var log = new Log().programme("1", "2019-02-12", "90").establishment(RENNES, "53");
        ground.apply(Ground.received(
                log, 0, java.util.Collections.nCopies((int) log.position(), Instant.parse("2024-05-02T10:00:00Z"))));
        var clock = Clock.fixed(Instant.parse("2024-06-02T10:00:00Z"), ZoneOffset.UTC);
        for (long lag : new long[] {-1, 1}) {
            new DayTicker(ground.publisher, () -> lag, clock, ground.transactions).tick();
            assertThat(day()).isEqualTo("2024-05-02");
        }
        new DayTicker(ground.publisher, () -> 0, clock, ground.transactions).tick();
        assertThat(day()).isEqualTo("2024-06-02");
    }

    private String day() {
        return ground.db.queryForObject("select day::text from publishing", String.class);
    }

    private void awaitTold(int messages) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            List.copyOf(instances).forEach(instance -> instance.ticker.tick());
            return ground.told().size() >= messages;
        });
    }

    private List<String> onTopic() {
        try (var consumer = new KafkaConsumer<>(KAFKA, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(scores, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var values = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> values.add(new String(message.value(), StandardCharsets.UTF_8)));
            }
            return values;
        }
    }
}
