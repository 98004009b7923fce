package fr.jalon.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Appends what the callers of this instance hand in, all that is waiting in one commit, through a connection of its own.
 *
 * <p>There is no writing thread: the caller that finds nobody writing leads, writes what is waiting with its own events
 * among it, and hands the lead to the next waiting caller. A waiting caller holds no connection and never times out.
 */
public final class LogWriter implements AutoCloseable {

    private final WaitingLine line;
    private final BatchWriter batches;
    private final Duration drain;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    private LogWriter(DataSource dataSource, Builder builder) {
        line = new WaitingLine(builder.capacity, builder.handOver);
        batches = new BatchWriter(dataSource, line::isClosed, builder.drain);
        drain = builder.drain;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns once the outcome of {@code append} is certain.
     *
     * @throws EventStoreException when the writer is closed or its line stays full: nothing was handed in
     */
    Outcome write(Append append) {
        boolean leads = line.join(append) || append.await() == Append.Turn.LEAD;
        if (leads) {
            lead(append);
        }
        Outcome outcome = append.outcome();
        if (outcome == null) {
            throw new IllegalStateException("An append left the writer without an outcome");
        }
        return outcome;
    }

    private void lead(Append own) {
        boolean interrupted = Thread.interrupted(); // an interrupt would close the connection of a virtual thread
        try {
            while (own.outcome() == null) {
                writeOnce(line.nextBatch());
            }
        } finally {
            line.passTheLead();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void writeOnce(List<Append> batch) {
        long head = 0;
        try {
            head = batches.write(batch);
        } finally {
            for (Append append : batch) {
                if (append.outcome() == null) {
                    append.answer(new Outcome.Unknown(new IllegalStateException("The writer broke down")));
                }
            }
        }
        if (head > 0) {
            for (LongConsumer listener : listeners) {
                listener.accept(head);
            }
        }
    }

    /** How many appends wait for the next batch. */
    int waiting() {
        return line.size();
    }

    /** Calls {@code listener} with the last position of each commit, on the thread that wrote it. */
    void onAppended(LongConsumer listener) {
        listeners.add(listener);
    }

    void removeListener(LongConsumer listener) {
        listeners.remove(listener);
    }

    /** Takes no more appends, writes those that wait, and ends the connection. */
    @Override
    public void close() {
        line.close(drain);
        batches.close();
    }

    /** Makes a writer; only {@link #dataSource} is required. */
    public static final class Builder {

        private @Nullable DataSource dataSource;
        private int capacity = 4096;
        private Duration handOver = Duration.ofSeconds(10);
        private Duration drain = Duration.ofSeconds(30);

        private Builder() {}

        /** Where the one connection comes from; better not a pool, which would be one connection short for ever. */
        public Builder dataSource(DataSource source) {
            dataSource = source;
            return this;
        }

        /** How many appends may wait. */
        public Builder capacity(int appends) {
            capacity = appends;
            return this;
        }

        /** How long a caller waits for a place when the line is full, before anything of it is handed in. */
        public Builder handOver(Duration patience) {
            handOver = patience;
            return this;
        }

        /** How long {@link LogWriter#close} waits for the log to take what is waiting. */
        public Builder drain(Duration patience) {
            drain = patience;
            return this;
        }

        public LogWriter build() {
            if (dataSource == null) {
                throw new IllegalStateException("A writer needs a data source");
            }
            return new LogWriter(dataSource, this);
        }
    }
}
