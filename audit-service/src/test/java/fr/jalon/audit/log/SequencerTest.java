package fr.jalon.audit.log;

import static fr.jalon.audit.Messages.bytes;
import static fr.jalon.audit.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.audit.Messages;
import fr.jalon.merkle.TreeHash;
import fr.jalon.platform.messaging.SequencedConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** From the topic into the log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SequencerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final LogGround ground = new LogGround();
    private final List<SequencedConsumer> consumers = new ArrayList<>();

    @BeforeEach
    void topic() throws Exception {
        Messages.createTopic(ground.topic);
    }

    @AfterEach
    void stop() {
        consumers.forEach(SequencedConsumer::stop);
    }

    @Test
    void every_message_is_a_leaf_byte_for_byte_and_once_however_often_it_comes() {
        Messages.send(ground.topic, message(1), message(2), message(3), message(2), message(3));
        start();
        awaitBodies(bytes(message(1)), bytes(message(2)), bytes(message(3)));
        consumers.getFirst().stop();
        Messages.send(ground.topic, message(1), message(4));
        start();
        awaitBodies(bytes(message(1)), bytes(message(2)), bytes(message(3)), bytes(message(4)));
        var root = TreeHash.root(List.of(bytes(message(1)), bytes(message(2)), bytes(message(3)), bytes(message(4))));
        assertThat(ground.publication.publish().checkpoint().root()).isEqualTo(root);
    }

    @Test
    void bytes_that_are_no_message_are_kept_in_their_place_and_stop_nothing() {
        byte[] noText = {0, (byte) 0xff, 1};
        var noNumber = bytes("{\"id\":\"1\"}");
        var twice = bytes(message(2).replace("{\"seq", "{\"sequence\":\"0000000000000000009\",\"seq"));
        Messages.send(
                ground.topic, List.of(bytes(message(1)), noText, noNumber, new byte[0], twice, bytes(message(2))));
        start();
        awaitBodies(bytes(message(1)), noText, noNumber, new byte[0], twice, bytes(message(2)));
        ground.publication.publish();
        assertThat(ground.verification.verify(Optional.empty())).isEmpty();
    }

    @Test
    void bytes_that_are_no_message_are_kept_once_when_the_topic_is_read_again() {
        Messages.send(ground.topic, message(1), "no message", message(2), "no message");
        start();
        awaitBodies(bytes(message(1)), bytes("no message"), bytes(message(2)), bytes("no message"));
        consumers.getFirst().stop();
        ground.database.tamper("update consumed set kafka_offset = -1 where source = ''");
        Messages.send(ground.topic, message(3));
        start();
        awaitBodies(bytes(message(1)), bytes("no message"), bytes(message(2)), bytes("no message"), bytes(message(3)));
    }

    @Test
    void a_member_that_no_table_can_hold_counts_as_absent() {
        String strange = message(1, "a\\u0000b", "s\\ud800", "\"declarant\":7,", "{}");
        Messages.send(ground.topic, strange);
        start();
        awaitBodies(bytes(strange));
    }

    @Test
    void a_message_too_long_for_an_entry_is_logged_as_hash_length_and_place() {
        String text = "x".repeat(70_000);
        String large = message(1, "type", "subject", "", "\"" + text + "\"");
        Messages.send(ground.topic, large, message(2), large);
        start();
        await().atMost(SOON).until(() -> ground.log.size() == 2);
        assertThat(new String(ground.log.leaves(0, 1).getFirst().body(), java.nio.charset.StandardCharsets.UTF_8))
                .matches("\\{\"sha256\":\"[0-9a-f]{64}\",\"length\":70\\d{3},\"topic\":\"" + ground.topic
                        + "\",\"offset\":0}");
        assertThat(ground.log.dataSource()).isNotNull();
        assertThat(ground.database.jdbc("postgres").queryForObject("select message from oversized", byte[].class))
                .isEqualTo(bytes(large));
    }

    @Test
    void other_bytes_under_a_known_number_stop_it_and_the_log_stays_as_it_was() {
        Messages.send(ground.topic, message(1), message(2), message(2).replace("HOPEN", "OTHER"), message(3));
        var consumer = start();
        await().atMost(SOON).until(() -> consumer.health().getStatus().equals(Status.DOWN));
        assertThat(ground.log.size()).isEqualTo(2);
    }

    private SequencedConsumer start() {
        var consumer = ground.consumer();
        consumers.add(consumer);
        consumer.start();
        return consumer;
    }

    private void awaitBodies(byte[]... expected) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ground.log.leaves(0, 100).stream()
                                .map(LogTables.Leaf::body)
                                .toList())
                        .usingElementComparator(java.util.Arrays::compare)
                        .containsExactly(expected));
    }
}
