package fr.jalon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The control of {@link GaplessOrderTest}: the same reader must fail where numbers are drawn before the commit. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentityColumnControlTest {

    private static final int WRITERS = 8;
    private static final int EVENTS_PER_WRITER = 50;

    private final TestLog testLog = new TestLog();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean writersAreDone;

    @AfterEach
    void close() {
        testLog.close();
    }

    @Test
    void the_same_reader_over_an_identity_column_misses_events_for_ever() throws Exception {
        testLog.as(
                testLog.owner,
                "create table control (position bigint generated always as identity primary key, event_id text);"
                        + "grant select, insert on control to " + testLog.role);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = new TailingReader(testLog.dataSource(), "control", () -> writersAreDone);
            Future<TailingReader.Seen> reader = threads.submit(reading);
            String overtaken;
            try (Connection slow = testLog.connect(testLog.role)) {
                slow.setAutoCommit(false);
                overtaken = insert(slow);
                writeInParallel();
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> reading.position() > 1);
                slow.commit();
                acknowledged.add(overtaken);
            }
            writersAreDone = true;
            assertThat(acknowledged).hasSize(WRITERS * EVENTS_PER_WRITER + 1);
            assertThat(reader.get().ids()).doesNotContain(overtaken).hasSizeLessThan(acknowledged.size());
        }
    }

    private void writeInParallel() throws Exception {
        var started = new CountDownLatch(WRITERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(() -> {
                    try (Connection connection = testLog.connect(testLog.role)) {
                        started.countDown();
                        started.await();
                        for (int event = 0; event < EVENTS_PER_WRITER; event++) {
                            acknowledged.add(insert(connection));
                        }
                    }
                    return null;
                }));
            }
            for (var writer : writers) {
                writer.get();
            }
        }
    }

    private static String insert(Connection connection) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (var insert = connection.prepareStatement("insert into control (event_id) values (?)")) {
            insert.setString(1, id);
            insert.executeUpdate();
        }
        return id;
    }
}
