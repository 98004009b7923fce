package fr.jalon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.eventstore.TestLog.Instance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Nothing here polls within the time a test waits, unless it says so: what arrives was woken. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WakingTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final int EVENTS = 50;

    private final TestLog testLog = new TestLog();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final List<Long> handled = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        threads.shutdownNow();
        testLog.close();
    }

    @Test
    void a_processor_of_the_same_instance_is_woken_by_the_commit() {
        var instance = testLog.instance(4, NEVER, builder -> builder);
        var store = GaplessEventStore.builder().log(instance.log()).build();
        var processor = processor(store, instance);
        processor.start();
        try {
            for (int version = 0; version < EVENTS; version++) { // the first may be found by the start
                store.publish(TestEvents.event("a", version));
                awaitHandled(version + 1);
            }
            assertThat(handled).isSorted().doesNotHaveDuplicates().hasSize(EVENTS);
        } finally {
            processor.shutDown();
        }
    }

    @Test
    void a_processor_of_another_instance_hears_of_it_by_the_poll_of_its_log() {
        var polling = testLog.instance(4, Duration.ofMillis(20), builder -> builder);
        var processor = processor(GaplessEventStore.builder().log(polling.log()).build(), polling);
        processor.start();
        try {
            var other = testLog.instance().engine();
            for (int version = 0; version < 3; version++) {
                other.appendEvents(TestEvents.event("a", version));
                awaitHandled(version + 1);
            }
        } finally {
            processor.shutDown();
        }
    }

    @Test
    void who_asked_for_it_hears_of_a_commit() {
        var instance = testLog.instance(4, NEVER, builder -> builder);
        var heard = new CopyOnWriteArrayList<Long>();
        var registration =
                instance.log().onCommit(() -> heard.add(instance.log().head().position()));
        instance.engine().appendEvents(TestEvents.event("a", 0));
        await().until(() -> heard.contains(1L));
        assertThat(registration.cancel()).isTrue();
    }

    @Test
    void a_blocking_reader_of_the_same_instance_is_woken_by_the_commit() throws Exception {
        var instance = testLog.instance(4, NEVER, builder -> builder);
        var store = GaplessEventStore.builder().log(instance.log()).build();
        try (var stream = store.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            var next = threads.submit(stream::nextAvailable);
            store.publish(TestEvents.event("a", 0));
            assertThat(next.get(10, TimeUnit.SECONDS).trackingToken().position())
                    .hasValue(1);
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    private PooledStreamingEventProcessor processor(GaplessEventStore store, Instance instance) {
        var tokens = JdbcTokenStore.builder()
                .connectionProvider(instance.pool()::getConnection)
                .schema(TokenTable.schema())
                .serializer(TestLog.SERIALIZER)
                .contentType(byte[].class)
                .build();
        return PooledStreamingEventProcessor.builder()
                .name("waking")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Recorder())
                        .build())
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .tokenClaimInterval(NEVER.toMillis())
                .claimExtensionThreshold(NEVER.toMillis())
                .build();
    }

    private void awaitHandled(int events) {
        await().pollInterval(Duration.ofMillis(1)).until(() -> handled.size() == events);
    }

    private final class Recorder {

        @EventHandler
        void on(String payload, @SequenceNumber long version) {
            handled.add(version);
        }
    }
}
