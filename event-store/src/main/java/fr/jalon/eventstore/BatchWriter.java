package fr.jalon.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one batch after the other and answers every append of it, whatever becomes of the connection.
 *
 * <p>A failure of the server rolls a batch back: its appends are tried one by one, so that only the guilty one fails.
 * A lost connection leaves the batch in doubt: nobody is answered before it was looked up under the lock of the log.
 */
final class BatchWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final DataSource dataSource;
    private final BooleanSupplier closing;
    private final long drainNanos;
    private @Nullable WriterConnection connection;
    private long head;

    BatchWriter(DataSource dataSource, BooleanSupplier closing, Duration drain) {
        this.dataSource = dataSource;
        this.closing = closing;
        this.drainNanos = drain.toNanos();
    }

    /** Writes {@code batch}, answers its appends and returns the last position it stored, 0 when it stored none. */
    long write(List<Append> batch) {
        head = 0;
        WriterConnection open;
        try {
            open = connection();
        } catch (SQLException unreachable) {
            var failure = new EventStoreException("The log cannot be reached; nothing was stored", unreachable);
            batch.forEach(append -> append.answer(new Outcome.Failed(failure)));
            return head;
        }
        try {
            answer(batch, open.append(batch));
        } catch (SQLException failure) {
            if (!open.survives(failure)) {
                settle(batch, failure);
            } else if (batch.size() == 1) {
                answer(batch.getFirst(), new Outcome.Failed(failure));
            } else {
                oneByOne(batch);
            }
        }
        return head;
    }

    private void oneByOne(List<Append> batch) {
        long last = 0;
        for (Append append : batch) {
            write(List.of(append));
            last = Math.max(last, head);
        }
        head = last;
    }

    private void settle(List<Append> batch, SQLException lost) {
        LOG.warn("Connection lost with {} appends in doubt; looking them up", batch.size(), lost);
        boolean interrupted = false;
        long pauseMillis = 1;
        long reachable = System.nanoTime();
        while (batch.stream().anyMatch(BatchWriter::inDoubt)) {
            interrupted |= Thread.interrupted(); // or a virtual thread could not connect
            drop();
            try {
                settleOn(
                        connection(),
                        batch.stream().filter(BatchWriter::inDoubt).toList());
            } catch (SQLException again) {
                reachable = closing.getAsBoolean() ? reachable : System.nanoTime();
                if (System.nanoTime() - reachable > drainNanos) {
                    giveUp(batch, again);
                }
                LOG.warn("The log cannot be reached yet: {}", again.getMessage());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
                pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean inDoubt(Append append) {
        return append.outcome() == null;
    }

    private static void giveUp(List<Append> batch, SQLException cause) {
        batch.stream().filter(BatchWriter::inDoubt).forEach(append -> append.answer(new Outcome.Unknown(cause)));
    }

    private void settleOn(WriterConnection open, List<Append> doubtful) throws SQLException {
        var found = open.lookUp(doubtful);
        for (int i = 0; i < doubtful.size(); i++) {
            Outcome stored = found.get(i);
            answer(doubtful.get(i), stored != null ? stored : again(open, doubtful.get(i)));
        }
    }

    /**
     * Appends once more what was not found. The lost session may have committed meanwhile, so a refusal counts only when
     * the append still is not there.
     */
    private static Outcome again(WriterConnection open, Append append) throws SQLException {
        Outcome outcome;
        try {
            outcome = open.append(List.of(append)).getFirst();
        } catch (SQLException failure) {
            if (!open.survives(failure)) {
                throw failure;
            }
            outcome = new Outcome.Failed(failure);
        }
        return outcome instanceof Outcome.Stored
                ? outcome
                : open.lookUp(List.of(append)).getOrDefault(0, outcome);
    }

    private void answer(List<Append> appends, List<Outcome> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            answer(appends.get(i), outcomes.get(i));
        }
    }

    private void answer(Append append, Outcome outcome) {
        if (outcome instanceof Outcome.Stored stored) {
            head = Math.max(head, stored.last());
        }
        append.answer(outcome);
    }

    private WriterConnection connection() throws SQLException {
        WriterConnection open = connection;
        if (open == null) {
            open = new WriterConnection(dataSource);
            connection = open;
        }
        return open;
    }

    private void drop() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    @Override
    public void close() {
        drop();
    }
}
