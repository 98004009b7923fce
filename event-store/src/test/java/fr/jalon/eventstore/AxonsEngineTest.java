package fr.jalon.eventstore;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What Axon asks of every storage engine. Its streams start above version 0, so versions are not strict here. */
class AxonsEngineTest extends BatchingEventStorageEngineTest<GaplessEventStorageEngine, GaplessEngineBuilder> {

    private final TestLog testLog = new TestLog();

    @BeforeEach
    void createTestSubject() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        testLog.close();
    }

    @Override
    protected GaplessEventStorageEngine createEngine(UnaryOperator<GaplessEngineBuilder> customization) {
        return testLog.instance(
                        2, Duration.ofSeconds(10), builder -> customization.apply(builder.strictVersions(false)))
                .engine();
    }
}
