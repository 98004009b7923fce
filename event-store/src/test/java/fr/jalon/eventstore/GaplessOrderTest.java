package fr.jalon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.eventstore.TestLog.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** 32 writers in two instances, with roll-backs, pauses and conflicts, while readers in both and a rebuild run. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GaplessOrderTest {

    private static final int EVENTS = Integer.getInteger("jalon.events", 100_000);
    private static final int WRITERS = 32;
    private static final int HOT_STREAMS = 8;
    private static final int PAGE = 1000;
    private static final long PAUSE_NANOS = 10_000_000;

    private final TestLog testLog = new TestLog();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger conflicts = new AtomicInteger();
    private volatile boolean writersAreDone;

    @AfterEach
    void close() {
        testLog.close();
    }

    @Test
    void every_reader_sees_every_event_once_and_in_one_order() throws Exception {
        var one = instance();
        var other = instance();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<Future<TailingReader.Seen>>();
            for (Instance instance : List.of(one, one, other, other)) {
                readers.add(threads.submit(new TailingReader(instance.pool(), "event", () -> writersAreDone)));
            }
            Future<List<String>> rebuild = threads.submit(rebuild(other.log()));
            write(List.of(one, other));
            System.out.printf(
                    "%d events, %d conflicts, %.0f events/s%n",
                    acknowledged.size(), conflicts.get(), acknowledged.size() * 1e9 / (System.nanoTime() - start));
            var digests = new HashSet<String>();
            for (var reader : readers) {
                TailingReader.Seen seen = reader.get();
                assertThat(seen.count()).isEqualTo(seen.last()).isEqualTo(acknowledged.size());
                assertThat(seen.ids().equals(acknowledged)).isTrue();
                digests.add(seen.digest());
            }
            assertThat(digests).hasSize(1);
            assertThat(rebuild.get()).hasSize(acknowledged.size());
            assertThat(Set.copyOf(rebuild.get()).equals(acknowledged)).isTrue();
        }
        assertThat(conflicts).hasPositiveValue();
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(EVENTS);
        assertThat(refused.stream().noneMatch(acknowledged::contains)).isTrue();
    }

    private Instance instance() {
        return testLog.instance(4, Duration.ofMillis(200), builder -> builder.encoder(TestEvents.ENCODER));
    }

    private Callable<List<String>> rebuild(EventLog log) {
        return () -> {
            List<String> ids = new ArrayList<>();
            while (true) {
                boolean done = writersAreDone;
                var page = log.eventsAfter(ids.size(), PAGE);
                page.forEach(event -> ids.add(event.getIdentifier()));
                if (page.isEmpty() && done) {
                    return ids;
                }
                if (page.size() < PAGE) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        };
    }

    private void write(List<Instance> instances) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var pauses = testLog.connect(testLog.role)) {
            var writers = new ArrayList<Future<?>>();
            for (int number = 0; number < WRITERS; number++) {
                var engine = instances.get(number % instances.size()).engine();
                var random = new Random(number);
                String own = "own-" + number;
                writers.add(threads.submit(() -> write(engine, own, random)));
            }
            while (acknowledged.size() < EVENTS) {
                try (var pause = pauses.createStatement()) {
                    pause.execute("begin; select pg_advisory_xact_lock(log_lock()), pg_sleep(0.02); commit");
                    pause.execute("select pg_sleep(0.2)");
                }
            }
            for (var writer : writers) {
                writer.get();
            }
        } finally {
            writersAreDone = true;
        }
    }

    private void write(GaplessEventStorageEngine engine, String own, Random random) {
        long version = 0;
        while (acknowledged.size() < EVENTS) {
            boolean hot = random.nextInt(4) == 0;
            String stream = hot ? "hot-" + random.nextInt(HOT_STREAMS) : own;
            long first = hot ? 1 + engine.lastSequenceNumberFor(stream).orElse(-1L) : version;
            boolean stale = random.nextInt(16) == 0;
            var events = TestEvents.events(stream, stale ? first - 1 : first, 1 + random.nextInt(5));
            var ids = events.stream().map(DomainEventMessage::getIdentifier).toList();
            try {
                engine.appendEvents(events);
                acknowledged.addAll(ids);
                version += hot ? 0 : events.size();
            } catch (AxonException conflict) {
                conflicts.incrementAndGet();
                refused.addAll(ids);
            }
        }
    }
}
