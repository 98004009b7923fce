package fr.jalon.eventstore;

import static fr.jalon.eventstore.TestEvents.ENCODER;
import static fr.jalon.eventstore.TestEvents.event;
import static fr.jalon.eventstore.TestEvents.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.jalon.eventstore.TestLog.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppendTest {

    private final TestLog testLog = new TestLog();
    private final Instance instance = testLog.instance(2, Duration.ofMillis(200), builder -> builder.encoder(ENCODER));
    private final GaplessEventStorageEngine engine = instance.engine();

    @AfterEach
    void close() {
        testLog.close();
    }

    @Test
    void a_second_creation_is_told_from_a_stale_version() {
        engine.appendEvents(events("a", 0, 2));
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> engine.appendEvents(event("a", 0)));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> engine.appendEvents(event("a", 1)))
                .isNotInstanceOf(AggregateStreamCreationException.class);
        assertThat(instance.log().head().position()).isEqualTo(2);
    }

    @Test
    void the_stream_in_conflict_decides_not_the_first_of_the_append() {
        engine.appendEvents(events("known", 0, 2));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> engine.appendEvents(event("fresh", 0), event("known", 1)))
                .isNotInstanceOf(AggregateStreamCreationException.class)
                .withMessageContaining("known");
        assertThat(engine.lastSequenceNumberFor("fresh")).isEmpty();
    }

    @Test
    void a_version_that_leaves_a_hole_is_a_conflict() {
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> engine.appendEvents(event("a", 1)));
        assertThatThrownBy(() -> engine.appendEvents(event("a", 0), event("a", 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(instance.log().head().position()).isZero();
    }

    @Test
    void a_conflict_in_a_batch_fails_only_its_own_caller() throws Exception {
        engine.appendEvents(event("taken", 0));
        var outcomes = inOneBatch(
                List.of(List.of(event("a", 0)), List.of(event("taken", 0)), events("b", 0, 3), List.of(event("c", 0))));
        assertThat(outcomes.get(1)).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(outcomes).filteredOn(outcome -> outcome == null).hasSize(3);
        assertThat(instance.log().head().position()).isEqualTo(7); // with the taken one and the leader's
    }

    @Test
    void an_event_the_database_cannot_take_fails_only_its_own_caller() throws Exception {
        var outcomes =
                inOneBatch(List.of(List.of(event("a", 0)), List.of(event("no \0 in text", 0)), List.of(event("c", 0))));
        assertThat(outcomes.get(1)).isInstanceOf(EventStoreException.class);
        assertThat(outcomes).filteredOn(outcome -> outcome == null).hasSize(2);
        assertThat(instance.log().head().position()).isEqualTo(3); // with the leader's
    }

    @Test
    void appends_to_one_stream_or_under_one_claim_never_share_a_batch() throws Exception {
        var claim = new Claim("me", "key", "hash").toMetaData();
        var outcomes = inOneBatch(List.of(
                List.of(event("a", 0)),
                List.of(event("a", 1)),
                List.of(event("a", 2)),
                List.of(event("b", 0, claim)),
                List.of(event("c", 0, claim))));
        assertThat(outcomes.subList(0, 4)).containsOnlyNulls();
        assertThat(outcomes.get(4))
                .isInstanceOfSatisfying(
                        AlreadyClaimed.class,
                        known -> assertThat(instance.log()
                                        .events(
                                                known.claim().firstPosition(),
                                                known.claim().lastPosition()))
                                .singleElement()
                                .extracting(stored -> ((DomainEventMessage<?>) stored).getAggregateIdentifier())
                                .isEqualTo("b"));
    }

    @Test
    void sixty_four_callers_pass_on_a_pool_of_two() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            var callers = new ArrayList<Future<?>>();
            for (int caller = 0; caller < 64; caller++) {
                String stream = "stream-" + caller;
                callers.add(threads.submit(() -> {
                    for (int version = 0; version < 10; version++) {
                        assertThat(engine.readEvents(stream).asStream()).hasSize(version);
                        engine.appendEvents(event(stream, version));
                    }
                }));
            }
            for (var caller : callers) {
                caller.get();
            }
        }
        assertThat(instance.log().head().position()).isEqualTo(640);
    }

    @Test
    void an_interrupted_caller_still_learns_what_became_of_its_events() throws Exception {
        try (var held = testLog.connect(testLog.role);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            held.setAutoCommit(false);
            held.createStatement().execute("select pg_advisory_xact_lock(log_lock())");
            var interruptedAfterwards = new ArrayList<Future<Boolean>>();
            for (String stream : List.of("leader", "follower")) {
                interruptedAfterwards.add(threads.submit(() -> {
                    Thread.currentThread().interrupt();
                    engine.appendEvents(event(stream, 0));
                    return Thread.interrupted();
                }));
            }
            awaitWriterAtTheLock();
            held.commit();
            for (var caller : interruptedAfterwards) {
                assertThat(caller.get()).isTrue();
            }
        }
        assertThat(instance.log().head().position()).isEqualTo(2);
    }

    @Test
    void a_closed_writer_takes_nothing() {
        instance.writer().close();
        assertThatThrownBy(() -> engine.appendEvents(event("a", 0))).isInstanceOf(EventStoreException.class);
        assertThat(instance.log().head().position()).isZero();
    }

    /** Holds the log while one caller leads and the others queue, so that these become one batch; what each threw. */
    private List<Throwable> inOneBatch(List<List<? extends EventMessage<?>>> appends) throws Exception {
        try (var held = testLog.connect(testLog.role);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            held.setAutoCommit(false);
            held.createStatement().execute("select pg_advisory_xact_lock(log_lock())");
            var leader = threads.submit(() -> engine.appendEvents(event("leader", 0)));
            awaitWriterAtTheLock();
            var callers = new ArrayList<Future<?>>();
            for (var events : appends) {
                int queued = callers.size();
                callers.add(threads.submit(() -> engine.appendEvents(events)));
                await().until(() -> instance.writer().waiting() == queued + 1);
            }
            held.commit();
            leader.get();
            var thrown = new ArrayList<Throwable>();
            for (var caller : callers) {
                try {
                    caller.get();
                    thrown.add(null);
                } catch (ExecutionException failed) {
                    thrown.add(failed.getCause());
                }
            }
            return thrown;
        }
    }

    private void awaitWriterAtTheLock() {
        await().until(() -> new LogTables(testLog.dataSource())
                .first(
                        "select 1 from pg_locks where locktype = 'advisory' and not granted"
                                + " and database = (select oid from pg_database where datname = current_database())",
                        _ -> {},
                        row -> row.getInt(1))
                .isPresent());
    }
}
