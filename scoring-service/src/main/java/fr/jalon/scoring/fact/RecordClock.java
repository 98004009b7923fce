package fr.jalon.scoring.fact;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record clock as far as it has been applied here, by this instance or another. */
@Component
public class RecordClock {

    /** How long another instance's progress may go unnoticed. */
    private static final long LOOK_AGAIN_NANOS = 50_000_000;

    private final JdbcClient db;
    private volatile CountDownLatch advance = new CountDownLatch(1);

    RecordClock(JdbcClient db) {
        this.db = db;
    }

    /** The last position applied; empty before the first. */
    public Optional<Applied> head() {
        return db.sql("select position, time from applied order by position desc limit 1")
                .query((row, _) ->
                        new Applied(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** The last position recorded at {@code instant} or before, among those applied; 0 when there is none. */
    public long positionAt(Instant instant) {
        return db.sql("select position from applied where time <= ? order by time desc, position desc limit 1")
                .param(Timestamp.from(instant))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** When {@code position} was recorded; empty for what is not applied. */
    public Optional<Instant> recordedAt(long position) {
        return db.sql("select time from applied where position = ?")
                .param(position)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Waits until {@code position} is applied, at most {@code patience}; returns the last position applied. */
    public long await(long position, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var next = advance;
            long applied = head().map(Applied::position).orElse(0L);
            long left = end - System.nanoTime();
            if (applied >= position || left <= 0 || !pause(next, Math.min(left, LOOK_AGAIN_NANOS))) {
                return applied;
            }
        }
    }

    /** Tells those who wait that something was applied. */
    void advanced() {
        var before = advance;
        advance = new CountDownLatch(1);
        before.countDown();
    }

    /** Returns whether to look again; not once the waiting thread is to end. */
    private static boolean pause(CountDownLatch next, long nanos) {
        try {
            return next.await(nanos, TimeUnit.NANOSECONDS) || nanos > 0;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A position and its instant. */
    public record Applied(long position, Instant time) {}
}
