package fr.jalon.eventstore;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The events after a token for one processor, which is woken when there are more. */
final class LogStream implements TrackingEventStream, CommitSignal.Listener {

    private final Stream<? extends TrackedEventMessage<?>> events;
    private final Iterator<? extends TrackedEventMessage<?>> iterator;
    private final Registration registration;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private long wakes;
    private volatile long position;
    private volatile @Nullable Runnable onAvailable;
    private @Nullable TrackedEventMessage<?> peeked;

    LogStream(EventLog log, @Nullable TrackingToken after) {
        events = log.engine().readEvents(after, false);
        iterator = events.iterator();
        position = GaplessEventStorageEngine.position(after);
        registration = log.signal().register(this);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (peeked == null && iterator.hasNext()) {
            peeked = iterator.next();
        }
        return Optional.ofNullable(peeked);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        while (true) {
            long seen = wakes();
            if (peek().isPresent()) {
                return true;
            }
            if (left <= 0) {
                return false;
            }
            left = awaitWake(seen, left);
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
            // Nothing came for weeks; go on waiting.
        }
        TrackedEventMessage<?> next = peek().orElseThrow();
        peeked = null;
        position = GaplessEventStorageEngine.position(next.trackingToken()); // what was only peeked at may be forgotten
        return next;
    }

    private long wakes() {
        lock.lock();
        try {
            return wakes;
        } finally {
            lock.unlock();
        }
    }

    private long awaitWake(long seen, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (wakes == seen && left > 0) {
                left = woken.awaitNanos(left);
            }
            return Math.max(left, 0);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isBehind(long head) {
        return position < head;
    }

    @Override
    public void wake() {
        lock.lock();
        try {
            wakes++;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        Runnable callback = onAvailable;
        if (callback != null) {
            callback.run();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        registration.cancel();
        events.close();
    }
}
