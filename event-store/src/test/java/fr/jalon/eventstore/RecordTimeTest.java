package fr.jalon.eventstore;

import static fr.jalon.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.eventstore.TestLog.Instance;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordTimeTest {

    private static final int WRITERS = 8;
    private static final int APPENDS = 100;

    private final TestLog testLog = new TestLog();
    private final Instance one = testLog.instance();
    private final Instance other = testLog.instance();

    @AfterEach
    void close() {
        testLog.close();
    }

    @Test
    void an_empty_log_knows_nothing_at_any_instant_that_has_passed() {
        assertThat(one.log().head()).isEqualTo(new Head(0, Instant.EPOCH));
        assertThat(one.log().positionAt(Instant.parse("2000-01-01T00:00:00Z"))).hasValue(0);
        assertThat(one.log().positionAt(Instant.now().plusSeconds(60))).isEmpty();
        assertThat(one.log().recordedAt(1)).isEmpty();
    }

    @Test
    void an_instant_resolves_to_the_last_position_recorded_by_then() {
        for (int version = 0; version < 9; version += 3) {
            one.engine().appendEvents(TestEvents.events("a", version, 3));
        }
        for (long position = 1; position <= 9; position++) {
            Instant at = one.log().recordedAt(position).orElseThrow();
            long lastOfItsCommit = (position + 2) / 3 * 3;
            assertThat(one.log().positionAt(at)).hasValue(lastOfItsCommit);
            assertThat(one.log().positionAt(at.plusNanos(999))).hasValue(lastOfItsCommit);
            assertThat(one.log().positionAt(at.minusNanos(1))).hasValue(lastOfItsCommit - 3);
        }
    }

    @Test
    void nothing_is_recorded_at_or_before_an_instant_that_was_answered_even_if_the_clock_steps_back()
            throws SQLException {
        one.engine().appendEvents(event("a", 0));
        Instant later = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS);
        testLog.as(testLog.owner, "update answered set until = '" + later + "'"); // as if answered before the step
        assertThat(one.log().positionAt(later)).hasValue(1);
        other.engine().appendEvents(event("a", 1));
        assertThat(one.log().recordedAt(2).orElseThrow()).isAfter(later);
        assertThat(one.log().positionAt(later)).hasValue(1);
    }

    @Test
    void under_load_time_grows_with_every_commit_of_two_instances_and_no_answer_ever_changes() throws Exception {
        Map<Instant, Long> answers = new ConcurrentHashMap<>();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var askers =
                    List.of(threads.submit(asking(one, answers, done)), threads.submit(asking(other, answers, done)));
            write(threads::submit);
            done.set(true);
            for (var asker : askers) {
                asker.get();
            }
        }
        assertThat(answers).hasSizeGreaterThan(10);
        answers.forEach((instant, position) ->
                assertThat(one.log().positionAt(instant)).as(instant.toString()).hasValue(position));
        assertThat(commitsOutOfOrder()).isZero();
        assertThat(one.log().head().position()).isEqualTo(WRITERS * APPENDS);
    }

    /** How often the time is not later than before where another transaction wrote the row. */
    private long commitsOutOfOrder() {
        String sql = """
            select count(*) from (select recorded_at, xmin::text as tx, lag(recorded_at) over w as before,
                                         lag(xmin::text) over w as tx_before
                                    from event window w as (order by position)) e
             where tx <> tx_before and recorded_at <= before or tx = tx_before and recorded_at <> before\
            """;
        return new LogTables(testLog.dataSource())
                .first(sql, _ -> {}, row -> row.getLong(1))
                .orElseThrow();
    }

    private interface Threads {
        Future<?> submit(Runnable task);
    }

    private void write(Threads threads) throws Exception {
        var writers = new ArrayList<Future<?>>();
        for (int number = 0; number < WRITERS; number++) {
            var engine = (number % 2 == 0 ? one : other).engine();
            String stream = "stream-" + number;
            writers.add(threads.submit(() -> {
                for (int version = 0; version < APPENDS; version++) {
                    engine.appendEvents(event(stream, version));
                }
            }));
        }
        for (var writer : writers) {
            writer.get();
        }
    }

    private static Runnable asking(Instance instance, Map<Instant, Long> answers, AtomicBoolean done) {
        return () -> {
            while (!done.get()) {
                Instant now = Instant.now();
                for (Instant instant : List.of(now, now.minusMillis(1), now.minusMillis(20))) {
                    instance.log().positionAt(instant).ifPresent(position -> answers.put(instant, position));
                }
            }
        };
    }
}
