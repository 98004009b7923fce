package fr.jalon.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.audit.Messages;
import fr.jalon.platform.messaging.SequencedConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Declarations and scores in one log, taken in by two instances at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoTopicsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MANY = 700;

    private final LogGround ground = new LogGround();
    private final String scores = ground.topic + "-scores";
    private final List<SequencedConsumer> consumers = new ArrayList<>();

    @BeforeEach
    void topics() throws Exception {
        Messages.createTopic(ground.topic);
        Messages.createTopic(scores);
    }

    @AfterEach
    void stop() {
        consumers.forEach(SequencedConsumer::stop);
    }

    @Test
    void both_topics_share_one_order_and_no_number_of_either_is_missing() {
        start();
        start();
        for (int from = 1; from < MANY; from += 100) {
            Messages.send(ground.topic, declarations(from, from + 99));
            Messages.send(scores, scores(from, from + 99));
        }
        await().atMost(SOON).until(() -> ground.log.size() == 2 * MANY);
        consumers.getFirst().stop();
        consumers.get(1).stop();
        Messages.send(scores, scores(MANY - 5, MANY + 1));
        await().atMost(SOON).until(() -> ground.log.size() == 2 * MANY + 1);
        ground.publication.publish();
        assertThat(ground.verification.verify(Optional.empty())).isEmpty();
        assertThat(ground.log.numbers())
                .extracting(LogTables.Numbered::source, LogTables.Numbered::count)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("urn:jalon:declaration:test", (long) MANY),
                        org.assertj.core.api.Assertions.tuple("urn:jalon:scoring:test", MANY + 1L));
    }

    @Test
    void a_source_that_numbers_the_other_topic_too_is_stopped_in_front_of_the_log() {
        start();
        Messages.send(ground.topic, declarations(1, 2));
        await().atMost(SOON).until(() -> ground.log.size() == 2);
        Messages.send(scores, declarations(1, 1));
        await().atMost(SOON)
                .until(() -> consumers.getLast().health().getStatus().equals(Status.DOWN));
        assertThat(ground.log.size()).isEqualTo(2);
    }

    @Test
    void a_number_missing_between_others_is_found_in_the_log() {
        ground.sequence(1, 3);
        ground.sequence(5, 6);
        assertThat(ground.verification.verify(Optional.empty()))
                .containsExactly("of the 6 messages of urn:jalon:declaration:test the log has 5");
    }

    /** Another instance of the service, with its consumers of both topics. */
    private void start() {
        for (String topic : List.of(ground.topic, scores)) {
            var consumer = ground.consumer(topic);
            consumers.add(consumer);
            consumer.start();
        }
    }

    private static String[] declarations(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(Messages::message).toArray(String[]::new);
    }

    private static String[] scores(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> Messages.score(number, "350005179"))
                .toArray(String[]::new);
    }
}
