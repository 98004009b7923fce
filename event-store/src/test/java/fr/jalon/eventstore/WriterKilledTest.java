package fr.jalon.eventstore;

import static fr.jalon.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.embedded.SharedServers;
import fr.jalon.eventstore.TestLog.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The session of the writer is killed; its callers must not notice, nor the log. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WriterKilledTest {

    private static final String IN_THE_APPEND = " and query like '%append_events%'";
    private static final int CALLERS = 16;
    private static final int KILLS = 20;

    private final TestLog testLog = new TestLog();
    private final Instance instance = testLog.instance();

    @AfterEach
    void close() {
        testLog.close();
    }

    @Test
    void before_the_commit_the_batch_is_written_again() throws Exception {
        try (var held = testLog.connect(testLog.role);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            held.setAutoCommit(false);
            held.createStatement().execute("select pg_advisory_xact_lock(log_lock())");
            var caller = threads.submit(() -> instance.engine().appendEvents(event("a", 0)));
            await().until(() -> kill(IN_THE_APPEND + " and wait_event_type = 'Lock'") == 1);
            held.commit();
            caller.get(30, TimeUnit.SECONDS);
        }
        assertThat(instance.log().eventsAfter(0, 10)).hasSize(1);
    }

    @Test
    void after_the_commit_and_before_the_answer_the_batch_is_found_and_not_doubled() throws Exception {
        var claim = new Claim("me", "key", "hash").toMetaData();
        instance.engine().appendEvents(event("b", 0)); // so that the session exists
        server("alter system set synchronous_standby_names = 'nobody'", "select pg_reload_conf()");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitCommitsThatWait(threads);
            var caller = threads.submit(() -> instance.engine().appendEvents(event("a", 0, claim)));
            await().until(() -> kill(IN_THE_APPEND + " and wait_event = 'SyncRep'") == 1);
            caller.get(30, TimeUnit.SECONDS);
        } finally {
            server("alter system reset synchronous_standby_names", "select pg_reload_conf()");
        }
        assertThat(instance.log().claim("me", "key")).contains(new StoredClaim("hash", 2, 2));
        assertThat(instance.log().eventsAfter(0, 10)).hasSize(2);
    }

    @Test
    void at_any_moment_under_load_every_caller_hears_the_truth() throws Exception {
        var appended = new AtomicInteger();
        var kills = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = new ArrayList<Future<?>>();
            for (int caller = 0; caller < CALLERS; caller++) {
                String stream = "stream-" + caller;
                callers.add(threads.submit(() -> {
                    for (int version = 0; kills.get() < KILLS; version++) {
                        instance.engine().appendEvents(event(stream, version));
                        appended.incrementAndGet();
                    }
                }));
            }
            while (kills.get() < KILLS) {
                int before = appended.get();
                await().until(() -> appended.get() > before + CALLERS);
                kills.addAndGet(kill(IN_THE_APPEND));
            }
            for (var caller : callers) {
                caller.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(instance.log().head().position()).isEqualTo(appended.get());
    }

    /** The server takes a new setting when it gets to it: commits until one waits for a standby, and ends that one. */
    private void awaitCommitsThatWait(ExecutorService threads) {
        String commit = "select pg_logical_emit_message(true, 'probe', '')";
        var probe = threads.submit(() -> {
            try (var session = testLog.connect(testLog.role);
                    var statement = session.createStatement()) {
                while (true) {
                    statement.execute(commit);
                }
            }
        });
        await().until(() -> kill(" and query like '%probe%' and wait_event = 'SyncRep'") == 1);
        assertThat(probe).failsWithin(Duration.ofSeconds(30));
    }

    /** Ends the sessions of the role that meet {@code condition} and returns how many there were. */
    private int kill(String condition) throws SQLException {
        String sql = "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = '" + testLog.role
                + "'" + condition;
        try (var superuser = testLog.connect("postgres");
                var rows = superuser.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void server(String... statements) throws SQLException {
        SharedServers.postgres().execute("postgres", statements);
    }
}
