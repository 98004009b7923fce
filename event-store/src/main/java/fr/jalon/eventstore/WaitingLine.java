package fr.jalon.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The appends that wait for the log, first come first served, and who leads. */
final class WaitingLine {

    private static final int EVENTS_PER_BATCH = 1000;

    private final int capacity;
    private final long handOverNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition idle = lock.newCondition();
    private final Deque<Append> waiting = new ArrayDeque<>();
    private boolean led;
    private volatile boolean closed;

    WaitingLine(int capacity, Duration handOver) {
        this.capacity = capacity;
        this.handOverNanos = handOver.toNanos();
    }

    boolean isClosed() {
        return closed;
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Queues {@code append}; whether its caller has to lead, because nobody does. */
    boolean join(Append append) {
        lock.lock();
        try {
            awaitRoom();
            waiting.add(append);
            boolean leads = !led;
            led = true;
            return leads;
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom() {
        long patience = handOverNanos;
        try {
            while (!closed && waiting.size() >= capacity) {
                if (patience <= 0) {
                    throw new EventStoreException("The log does not keep up; nothing was handed to it");
                }
                patience = room.awaitNanos(patience);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted before anything was handed to the log", interrupted);
        }
        if (closed) {
            throw new EventStoreException("The log is closed; nothing was handed to it");
        }
    }

    /**
     * Takes what may be written together: no stream and no claim in two appends of one batch.
     *
     * <p>An append that has to wait keeps later ones of the same stream or claim behind it.
     */
    List<Append> nextBatch() {
        lock.lock();
        try {
            var batch = new ArrayList<Append>();
            var taken = new HashSet<Object>();
            int events = 0;
            for (var next = waiting.iterator(); next.hasNext() && events < EVENTS_PER_BATCH; ) {
                Append append = next.next();
                if (reserve(taken, append)) {
                    next.remove();
                    batch.add(append);
                    events += append.events().size();
                }
            }
            room.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private static boolean reserve(Set<Object> taken, Append append) {
        boolean free = true;
        for (Append.Check check : append.checks()) {
            free &= taken.add(check.stream());
        }
        Claim claim = append.claim();
        if (claim != null) {
            free &= taken.add(List.of(claim.caller(), claim.key()));
        }
        return free;
    }

    /** Ends the lead of the calling thread and gives it to the first that waits. */
    void passTheLead() {
        lock.lock();
        try {
            Append next = waiting.peek();
            if (next == null) {
                led = false;
                idle.signalAll();
            } else {
                next.lead();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody join any more and waits until all have gone, at most {@code patience}. */
    void close(Duration patience) {
        lock.lock();
        try {
            closed = true;
            room.signalAll();
            long left = patience.toNanos();
            while (led && left > 0) {
                left = idle.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
