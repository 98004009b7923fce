package fr.jalon.platform.messaging;

import static fr.jalon.platform.messaging.Ground.message;
import static fr.jalon.platform.messaging.Ground.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.support.JdbcTransactionManager;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SequencedConsumerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Ground ground = new Ground();
    private final List<SequencedConsumer> consumers = new ArrayList<>();

    @AfterEach
    void stop() {
        consumers.forEach(SequencedConsumer::stop);
    }

    @Test
    void messages_are_taken_in_order_and_once_whatever_comes_again() throws Exception {
        ground.send(messages(1, 700));
        ground.send(messages(200, 700));
        ground.send(messages(650, 900));
        ground.send(messages(900, 900));
        var consumer = started(new TakingHandler(ground.db));
        awaitTaken(messages(1, 900));
        await().atMost(SOON).until(() -> consumer.lag() == 0);
        assertThat(consumer.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_consumer_that_starts_again_goes_on_where_it_was() throws Exception {
        ground.send(messages(1, 10));
        started(new TakingHandler(ground.db));
        awaitTaken(messages(1, 10));
        consumers.getFirst().stop();
        ground.send(messages(9, 12));
        started(new TakingHandler(ground.db));
        awaitTaken(messages(1, 12));
    }

    @Test
    void it_waits_for_a_topic_that_is_not_there_yet() throws Exception {
        var consumer = started(new TakingHandler(ground.db));
        assertThat(consumer.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        ground.send(messages(1, 2));
        awaitTaken(messages(1, 2));
    }

    @Test
    void a_gap_stops_it_as_inconsistent_behind_the_last_good_message() throws Exception {
        ground.send(message(1), message(2), message(4));
        var consumer = started(new TakingHandler(ground.db));
        awaitInconsistent(consumer, Ground.SOURCE + " is at 2, but message 4 follows at offset 2");
        assertThat(ground.taken()).isEqualTo(messages(1, 2));
    }

    @Test
    void other_bytes_under_a_known_number_stop_it_as_inconsistent() throws Exception {
        ground.send(message(1), message(2), message(3));
        var consumer = started(new TakingHandler(ground.db));
        awaitTaken(messages(1, 3));
        ground.send(message(2), message(2, "forged"), message(4));
        awaitInconsistent(consumer, "Message 2 of " + Ground.SOURCE + " came again at offset 4 with other bytes");
        assertThat(ground.taken()).isEqualTo(messages(1, 3));
    }

    @Test
    void other_bytes_are_noticed_within_one_batch_too() throws Exception {
        ground.send(message(1), message(2), message(2, "forged"));
        awaitInconsistent(started(new TakingHandler(ground.db)), "other bytes");
        assertThat(ground.taken()).isEqualTo(messages(1, 2));
    }

    @Test
    void a_record_without_number_stops_it() throws Exception {
        ground.send(message(1), "no json");
        awaitInconsistent(started(new TakingHandler(ground.db)), "offset 1 cannot be read: no JSON document");
        assertThat(ground.taken()).isEqualTo(messages(1, 1));
    }

    @Test
    void a_handler_may_take_records_without_number_in_their_place() throws Exception {
        ground.send(message(1), "no json", "{\"sequence\":\"0000000000000000002\"}", message(2));
        started(new TakingHandler(ground.db).withUnnumbered());
        awaitTaken(List.of(message(1), "no json", "{\"sequence\":\"0000000000000000002\"}", message(2)));
    }

    @Test
    void a_handler_that_fails_twice_and_then_works_loses_nothing() throws Exception {
        ground.send(messages(1, 40));
        var toFail = new AtomicInteger(2);
        started(new TakingHandler(ground.db).failingAt(20, () -> toFail.getAndDecrement() > 0));
        awaitTaken(messages(1, 40));
    }

    @Test
    void all_before_a_message_that_cannot_be_taken_is_taken_and_health_says_stale() throws Exception {
        ground.send(messages(1, 5));
        var broken = new java.util.concurrent.atomic.AtomicBoolean(true);
        var consumer = started(new TakingHandler(ground.db).failingAt(8, broken::get));
        awaitTaken(messages(1, 5));
        ground.send(messages(6, 12));
        awaitTaken(messages(1, 7));
        await().atMost(SOON).until(() -> state(consumer).equals("stale"));
        assertThat(consumer.health().getStatus().getCode()).isEqualTo("STALE");
        assertThat(consumer.health().getDetails().get("failure").toString()).contains("cannot take 8");
        broken.set(false);
        awaitTaken(messages(1, 12));
    }

    @Test
    void another_instance_stands_by_and_takes_over_within_seconds() throws Exception {
        ground.send(messages(1, 3));
        var first = started(new TakingHandler(ground.db));
        awaitTaken(messages(1, 3));
        var second = started(new TakingHandler(ground.db));
        await().atMost(SOON).until(() -> state(second).equals("standby"));
        assertThat(second.health().getStatus()).isEqualTo(Status.UP);
        first.stop();
        ground.send(messages(4, 5));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(ground.taken()).isEqualTo(messages(1, 5)));
    }

    @Test
    void two_instances_that_contend_take_every_message_once() throws Exception {
        started(new TakingHandler(ground.db));
        started(new TakingHandler(ground.db));
        for (int first = 1; first <= 2_000; first += 100) {
            ground.send(messages(first, first + 99));
            ground.endLeaders();
        }
        awaitTaken(messages(1, 2_000));
    }

    @Test
    void a_topic_filled_again_from_its_beginning_is_recognised_by_number() throws Exception {
        ground.send(messages(1, 10));
        started(new TakingHandler(ground.db));
        awaitTaken(messages(1, 10));
        consumers.getFirst().stop();
        ground.loseTopic();
        ground.send(messages(1, 5));
        started(new TakingHandler(ground.db));
        ground.send(messages(6, 12));
        awaitTaken(messages(1, 12));
    }

    @Test
    void a_topic_filled_again_past_the_stored_offset_while_it_was_down_is_read_from_its_beginning() throws Exception {
        ground.send(messages(1, 10));
        ground.send(messages(1, 10));
        started(new TakingHandler(ground.db));
        await().atMost(SOON).until(() -> consumers.getFirst().lag() == 0);
        consumers.getFirst().stop();
        ground.loseTopic();
        ground.send(messages(1, 40));
        var consumer = started(new TakingHandler(ground.db));
        awaitTaken(messages(1, 40));
        ground.send(message(42));
        awaitInconsistent(consumer, Ground.SOURCE + " is at 40, but message 42 follows at offset 40");
    }

    @Test
    void a_second_gap_in_the_same_run_is_mended_too_once_something_new_came_after_the_first() throws Exception {
        ground.send(messages(1, 40));
        ground.db
                .sql("insert into consumed values (?, '', 0, 19)")
                .param(ground.topic)
                .update();
        started(new TakingHandler(ground.db));
        awaitTaken(messages(1, 40));
        ground.db
                .sql("with lost as (delete from taken where sequence > 30)"
                        + " update consumed set sequence = 30 where source <> ''")
                .update();
        ground.send(message(41));
        awaitTaken(messages(1, 41));
    }

    private SequencedConsumer started(MessageHandler handler) {
        var consumer = new SequencedConsumer(
                ground.topic, handler, ground.database, new JdbcTransactionManager(ground.database), ground.kafka);
        consumers.add(consumer);
        consumer.start();
        return consumer;
    }

    private void awaitTaken(List<String> expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(ground.taken()).isEqualTo(expected));
    }

    private static void awaitInconsistent(SequencedConsumer consumer, String reason) {
        await().atMost(SOON).until(() -> consumer.health().getStatus().equals(Status.DOWN));
        assertThat(state(consumer)).isEqualTo("inconsistent");
        assertThat(consumer.health().getDetails().get("failure").toString()).contains(reason);
    }

    private static Object state(SequencedConsumer consumer) {
        return consumer.health().getDetails().get("state");
    }
}
