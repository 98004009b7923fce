package fr.jalon.platform.messaging;

import static fr.jalon.platform.messaging.Ground.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Ground ground = new Ground();
    private final List<Relay> relays = new ArrayList<>();

    @AfterEach
    void stop() {
        relays.forEach(Relay::stop);
    }

    @Test
    void what_is_stored_arrives_in_order_and_byte_for_byte() {
        ground.store(1, 1_200);
        var relay = started(ground::storedAfter);
        await().atMost(SOON).until(() -> relay.position() == 1_200);
        ground.store(1_201, 1_203);
        relay.wake();
        await().atMost(SOON).until(() -> relay.position() == 1_203);
        assertThat(ground.onTopic()).isEqualTo(messages(1, 1_203));
        assertThat(relay.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void the_topic_has_one_partition_and_keeps_for_ever() throws Exception {
        var relay = started(ground::storedAfter);
        await().atMost(SOON).until(() -> relay.health().getStatus().equals(Status.UP));
        try (var admin = Admin.create(ground.kafka)) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, ground.topic);
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
            var topic = admin.describeTopics(List.of(ground.topic))
                    .allTopicNames()
                    .get()
                    .get(ground.topic);
            assertThat(topic.partitions()).hasSize(1);
        }
    }

    @Test
    void ended_between_sending_and_moving_it_repeats_the_same_bytes_under_the_same_numbers() {
        ground.store(1, 700);
        ground.db.sql("""
            create sequence moves;
            create function end_the_second_move() returns trigger language plpgsql as $$
            begin
                if nextval('moves') in (2, 3) then
                    perform pg_terminate_backend(pg_backend_pid());
                end if;
                return new;
            end $$;
            create trigger fuse before insert on relay_position
                for each row execute function end_the_second_move()\
            """).update();
        var relay = started(ground::storedAfter);
        await().atMost(SOON).until(() -> relay.position() == 700);
        var expected = new ArrayList<>(messages(1, 700));
        expected.addAll(messages(501, 700));
        expected.addAll(messages(501, 700));
        assertThat(ground.onTopic()).isEqualTo(expected);
    }

    @Test
    void a_second_instance_stands_by_and_takes_over_within_seconds() {
        var first = started(ground::storedAfter);
        await().atMost(SOON).until(() -> state(first).equals("working"));
        var second = started(ground::storedAfter);
        await().atMost(SOON).until(() -> state(second).equals("standby"));
        ground.store(1, 10);
        await().atMost(SOON).until(() -> first.position() == 10);
        first.stop();
        ground.store(11, 20);
        await().atMost(Duration.ofSeconds(5)).until(() -> second.position() == 20);
        assertThat(ground.onTopic()).isEqualTo(messages(1, 20));
    }

    @Test
    void two_relays_that_contend_never_break_the_order_of_first_occurrences() {
        int all = 6_000;
        started(ground::storedAfter);
        started(ground::storedAfter);
        for (int first = 1; first <= all; first += 300) {
            ground.store(first, first + 299);
            relays.forEach(Relay::wake);
            ground.endLeaders();
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(relays).anyMatch(relay -> relay.position() == all));
        assertThat(new ArrayList<>(new LinkedHashSet<>(ground.onTopic()))).isEqualTo(messages(1, all));
    }

    @Test
    void a_topic_that_is_lost_gets_everything_again() throws Exception {
        ground.store(1, 8);
        var first = started(ground::storedAfter);
        await().atMost(SOON).until(() -> first.position() == 8);
        first.stop();
        ground.loseTopic();
        ground.store(9, 10);
        var second = started(ground::storedAfter);
        await().atMost(SOON).until(() -> second.position() == 10);
        assertThat(ground.onTopic()).isEqualTo(messages(1, 10));
    }

    @Test
    void a_source_with_a_gap_is_loud_and_nothing_is_sent_past_the_gap() {
        ground.store(1, 3);
        var relay = started(ground::storedAfter);
        await().atMost(SOON).until(() -> relay.position() == 3);
        ground.store(5, 6);
        await().atMost(SOON).until(() -> state(relay).equals("stale"));
        assertThat(relay.health().getStatus().getCode()).isEqualTo("STALE");
        ground.store(4, 4);
        await().atMost(SOON).until(() -> relay.position() == 6);
        assertThat(ground.onTopic()).isEqualTo(messages(1, 6));
    }

    private Relay started(RelaySource source) {
        var relay = new Relay(ground.topic, source, ground.database, ground.kafka);
        relays.add(relay);
        relay.start();
        return relay;
    }

    private static Object state(Relay relay) {
        return relay.health().getDetails().get("state");
    }
}
