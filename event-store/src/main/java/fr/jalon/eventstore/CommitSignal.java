package fr.jalon.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells who waits for events that there are some: at once after a commit of this instance, else by looking at the log.
 *
 * <p>A wake may come at a moment when it is not heard, so who stays behind is woken again.
 */
final class CommitSignal implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommitSignal.class);
    private static final long FIRST_REMINDER_NANOS = 5_000_000;

    /** Somebody who waits for events. */
    interface Listener {

        /** Whether it has not seen all up to {@code head} yet and should be reminded. */
        boolean isBehind(long head);

        void wake();
    }

    private final LogWriter writer;
    private final LogTables tables;
    private final long pollNanos;
    private final LongConsumer committed = this::committed;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong head = new AtomicLong();
    private final Thread thread = Thread.ofVirtual().name("log-signal").unstarted(this);
    private volatile boolean closed;

    private CommitSignal(LogWriter writer, LogTables tables, Duration poll) {
        this.writer = writer;
        this.tables = tables;
        this.pollNanos = poll.toNanos();
    }

    static CommitSignal start(LogWriter writer, LogTables tables, Duration poll) {
        var signal = new CommitSignal(writer, tables, poll);
        writer.onAppended(signal.committed);
        signal.thread.start();
        return signal;
    }

    Registration register(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void committed(long position) {
        head.accumulateAndGet(position, Math::max);
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        long announced = 0;
        long lastLook = System.nanoTime();
        long pause = pollNanos;
        while (!closed) {
            if (System.nanoTime() - lastLook >= pollNanos) {
                look();
                lastLook = System.nanoTime();
            }
            long known = head.get();
            boolean moved = known > announced;
            announced = known;
            boolean someBehind = wake(known, moved);
            pause = moved ? FIRST_REMINDER_NANOS : 2 * pause;
            pause = someBehind ? Math.min(pause, pollNanos) : pollNanos;
            if (head.get() == known) {
                LockSupport.parkNanos(this, pause);
            }
        }
    }

    private boolean wake(long known, boolean moved) {
        boolean someBehind = false;
        for (Listener listener : listeners) {
            boolean behind = listener.isBehind(known);
            if (moved || behind) {
                listener.wake();
            }
            someBehind |= behind;
        }
        return someBehind;
    }

    private void look() {
        try {
            head.accumulateAndGet(tables.head(), Math::max);
        } catch (RuntimeException unreachable) {
            LOG.warn("Cannot see whether the log has moved: {}", unreachable.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.removeListener(committed);
        LockSupport.unpark(thread);
    }
}
