package fr.jalon.eventstore;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;

/** What Axon asks of an engine underneath its embedded event store. */
class AxonsEventStoreTest extends EmbeddedEventStoreTest {

    private final TestLog testLog = new TestLog();

    @Override
    public EventStorageEngine createStorageEngine() {
        return testLog.instance(2, Duration.ofSeconds(10), builder -> builder.strictVersions(false))
                .engine();
    }

    @AfterEach
    void close() {
        testLog.close();
    }
}
