package fr.jalon.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads the log by position, by record time and by claim. Whatever it answers stays true. */
public final class EventLog implements AutoCloseable {

    private static final Duration DEFAULT_POLL = Duration.ofMillis(200);

    private final GaplessEventStorageEngine engine;
    private final LogTables tables;
    private final CommitSignal signal;

    private EventLog(GaplessEventStorageEngine engine, Duration poll) {
        this.engine = engine;
        this.tables = engine.tables();
        this.signal = CommitSignal.start(engine.writer(), tables, poll);
    }

    /** The log of {@code engine}, which looks five times a second for the commits of other instances. */
    public static EventLog open(GaplessEventStorageEngine engine) {
        return open(engine, DEFAULT_POLL);
    }

    /** The log of {@code engine}, which looks every {@code poll} for the commits of other instances. */
    public static EventLog open(GaplessEventStorageEngine engine, Duration poll) {
        return new EventLog(engine, poll);
    }

    /** The last position and when it was recorded. */
    public Head head() {
        return tables.first(
                        "select position, recorded_at from event order by position desc limit 1",
                        _ -> {},
                        row -> new Head(row.getLong(1), LogTables.instant(row, 2)))
                .orElse(new Head(0, Instant.EPOCH));
    }

    /**
     * The last position recorded at or before {@code instant}, 0 when there is none.
     *
     * <p>Final: nothing is recorded at or before {@code instant} once this has answered. Empty while the clock of the
     * log has not passed {@code instant}.
     */
    public OptionalLong positionAt(Instant instant) {
        var micros = OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        return tables.first("select position_at(?)", query -> query.setObject(1, micros), row -> {
                    long position = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
                })
                .orElseThrow();
    }

    /** When {@code position} was recorded; empty when the log does not reach it. */
    public Optional<Instant> recordedAt(long position) {
        return tables.first(
                "select recorded_at from event where position = ?",
                query -> query.setLong(1, position),
                row -> LogTables.instant(row, 1));
    }

    /**
     * The messages after {@code position}, in order and without a gap, at most {@code limit}.
     *
     * @throws IllegalStateException when an event was stored by an engine without an encoder
     */
    public List<StoredMessage> messagesAfter(long position, int limit) {
        return tables.list(
                "select position, stream, recorded_at, message from event"
                        + " where position > ? order by position limit ?",
                query -> {
                    query.setLong(1, position);
                    query.setInt(2, limit);
                },
                row -> {
                    byte[] message = row.getBytes(4);
                    if (message == null) {
                        throw new IllegalStateException("The event at " + row.getLong(1) + " has no message");
                    }
                    return new StoredMessage(row.getLong(1), row.getString(2), LogTables.instant(row, 3), message);
                });
    }

    /** What was stored under {@code key} for {@code caller}. */
    public Optional<StoredClaim> claim(String caller, String key) {
        return tables.with(connection -> ClaimQuery.stored(connection, caller, key));
    }

    /** The events from position {@code first} to {@code last}, both included, in order. */
    public List<TrackedEventMessage<?>> events(long first, long last) {
        return eventsAfter(first - 1, Math.toIntExact(last - first + 1));
    }

    /** The events after {@code position}, in order, at most {@code limit}: a page for who rebuilds from the log. */
    public List<TrackedEventMessage<?>> eventsAfter(long position, int limit) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        tables.eventsAfter(position, limit).stream(), engine.getEventSerializer(), engine.upcasters())
                .toList();
    }

    /**
     * Runs {@code listener} soon after a commit of this instance, and within the polling interval after one of another.
     *
     * <p>Several commits may make one call. It runs on a thread of the log and must not hold it up.
     */
    public Registration onCommit(Runnable listener) {
        return signal.register(new CommitSignal.Listener() {
            @Override
            public boolean isBehind(long head) {
                return false;
            }

            @Override
            public void wake() {
                listener.run();
            }
        });
    }

    GaplessEventStorageEngine engine() {
        return engine;
    }

    CommitSignal signal() {
        return signal;
    }

    /** Wakes nobody any more. */
    @Override
    public void close() {
        signal.close();
    }
}
