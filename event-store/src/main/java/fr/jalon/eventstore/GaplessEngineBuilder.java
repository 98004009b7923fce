package fr.jalon.eventstore;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Makes a {@link GaplessEventStorageEngine}: a writer, a data source to read from and both serializers are required. */
public final class GaplessEngineBuilder extends BatchingEventStorageEngine.Builder {

    private static final String UNIQUE_VIOLATION = "23505";

    private @Nullable LogWriter writer;
    private @Nullable DataSource dataSource;
    private @Nullable MessageEncoder encoder;
    private boolean strictVersions = true;
    private boolean hasEventSerializer;
    private boolean hasSnapshotSerializer;

    GaplessEngineBuilder() {
        super.persistenceExceptionResolver(GaplessEngineBuilder::isConflict);
    }

    private static boolean isConflict(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleVersion
                    || (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** The writer of this instance of the application. */
    public GaplessEngineBuilder writer(LogWriter instance) {
        writer = instance;
        return this;
    }

    /** Where connections for reading come from; a pool, as a rule. */
    public GaplessEngineBuilder dataSource(DataSource source) {
        dataSource = source;
        return this;
    }

    /** Writes the message of each event; without one no messages are stored. */
    public GaplessEngineBuilder encoder(MessageEncoder messageEncoder) {
        encoder = messageEncoder;
        return this;
    }

    /** Whether an aggregate stream must start at version 0 and go on without holes; it must, unless told otherwise. */
    public GaplessEngineBuilder strictVersions(boolean strict) {
        strictVersions = strict;
        return this;
    }

    @Override
    public GaplessEngineBuilder eventSerializer(Serializer serializer) {
        super.eventSerializer(serializer);
        hasEventSerializer = true;
        return this;
    }

    @Override
    public GaplessEngineBuilder snapshotSerializer(Serializer serializer) {
        super.snapshotSerializer(serializer);
        hasSnapshotSerializer = true;
        return this;
    }

    @Override
    public GaplessEngineBuilder upcasterChain(EventUpcaster upcasters) {
        super.upcasterChain(upcasters);
        return this;
    }

    @Override
    public GaplessEngineBuilder snapshotFilter(SnapshotFilter filter) {
        super.snapshotFilter(filter);
        return this;
    }

    @Override
    public GaplessEngineBuilder persistenceExceptionResolver(PersistenceExceptionResolver resolver) {
        super.persistenceExceptionResolver(resolver);
        return this;
    }

    @Override
    public GaplessEngineBuilder finalAggregateBatchPredicate(Predicate<List<? extends DomainEventData<?>>> isLast) {
        super.finalAggregateBatchPredicate(isLast);
        return this;
    }

    @Override
    public GaplessEngineBuilder batchSize(int events) {
        super.batchSize(events);
        return this;
    }

    public GaplessEventStorageEngine build() {
        return new GaplessEventStorageEngine(this);
    }

    @Override
    protected void validate() {
        if (writer == null || dataSource == null || !hasEventSerializer || !hasSnapshotSerializer) {
            throw new AxonConfigurationException("A writer, a data source and both serializers are required");
        }
        super.validate();
    }

    LogWriter writer() {
        return required(writer);
    }

    DataSource dataSource() {
        return required(dataSource);
    }

    @Nullable
    MessageEncoder encoder() {
        return encoder;
    }

    boolean strictVersions() {
        return strictVersions;
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Not validated");
        }
        return value;
    }
}
