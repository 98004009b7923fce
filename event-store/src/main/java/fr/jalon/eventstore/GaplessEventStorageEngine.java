package fr.jalon.eventstore;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on the gapless log: tokens are plain positions, and what comes after one is never missed.
 *
 * <p>An append is final when it returns, whatever becomes of its unit of work, and there is one for each unit of work.
 * Aggregate streams start at version 0 and have no holes, unless {@link GaplessEngineBuilder#strictVersions} is turned off.
 */
public final class GaplessEventStorageEngine extends BatchingEventStorageEngine {

    private final LogWriter writer;
    private final LogTables tables;
    private final Snapshots snapshots;
    private final Appends appends;

    GaplessEventStorageEngine(GaplessEngineBuilder builder) {
        super(builder);
        this.writer = builder.writer();
        this.tables = new LogTables(builder.dataSource());
        this.snapshots = new Snapshots(tables);
        this.appends = new Appends(builder.encoder(), builder.strictVersions());
    }

    public static GaplessEngineBuilder builder() {
        return new GaplessEngineBuilder();
    }

    LogWriter writer() {
        return writer;
    }

    EventUpcaster upcasters() {
        return upcasterChain;
    }

    LogTables tables() {
        return tables;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        OneAppend.ofUnitOfWork();
        var append = appends.of(events, serializer);
        switch (writer.write(append)) {
            case Outcome.Stored _ -> {}
            case Outcome.Conflict conflict ->
                handlePersistenceException(new StaleVersion(conflict), firstOf(conflict.stream(), events));
            case Outcome.Claimed(StoredClaim claim) -> throw new AlreadyClaimed(claim);
            case Outcome.Failed(Exception cause) -> handlePersistenceException(cause, events.getFirst());
            case Outcome.Unknown(Throwable cause) -> throw new OutcomeUnknown(cause);
        }
    }

    private static EventMessage<?> firstOf(String stream, List<? extends EventMessage<?>> events) {
        return events.stream()
                .filter(event ->
                        event instanceof DomainEventMessage<?> domain && stream.equals(domain.getAggregateIdentifier()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken after, int batchSize) {
        return tables.eventsAfter(position(after), batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long version, int batchSize) {
        return tables.eventsOf(stream, version, batchSize);
    }

    /** The position a token of this log stands for, 0 before the first event. */
    static long position(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        TrackingToken plain = WrappedToken.unwrapLowerBound(token);
        return plain == null
                ? 0
                : plain.position().orElseThrow(() -> new IllegalArgumentException("No position of this log: " + plain));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return tables.first(
                "select version from event where stream = ? order by version desc limit 1",
                query -> query.setString(1, stream),
                row -> row.getLong(1));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return snapshots.of(stream).stream();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(tables.head());
    }

    /** The token before the first event that happened at or after {@code instant}, by the time of the application. */
    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return tables.first(
                        "select position from event where occurred_at >= ? order by position limit 1",
                        query -> query.setObject(1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)),
                        row -> row.getLong(1))
                .<TrackingToken>map(first -> new GlobalSequenceTrackingToken(first - 1))
                .orElseGet(this::createHeadToken);
    }
}
