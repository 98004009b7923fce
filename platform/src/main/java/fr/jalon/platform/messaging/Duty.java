package fr.jalon.platform.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;

/**
 * A work that goes on for ever on one instance at a time: a thread that waits to lead, works, and starts again after
 * every failure, later and later. Only {@link Inconsistent} ends it.
 */
final class Duty {

    /** The work itself. It returns when the duty is no longer running, and otherwise only by failing. */
    interface Work {
        void perform(Leadership lead) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);

    private static final Duration STANDBY_POLL = Duration.ofMillis(250);
    private static final long FIRST_BACK_OFF_MILLIS = 100;
    private static final long LONGEST_BACK_OFF_MILLIS = 5_000;
    private static final long STOP_TIMEOUT_MILLIS = 5_000;

    private final String name;
    private final DataSource database;
    private final Work work;
    private final Semaphore signal = new Semaphore(0);

    private volatile boolean running;
    private volatile Standing standing = Standing.STOPPED;
    private volatile @Nullable String failure;
    private final AtomicInteger failures = new AtomicInteger();
    private @Nullable Thread thread;

    Duty(String name, DataSource database, Work work) {
        this.name = name;
        this.database = database;
        this.work = work;
    }

    synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        standing = Standing.STARTING;
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    synchronized void stop() {
        running = false;
        signal.release();
        if (thread == null) {
            return;
        }
        try {
            thread.join(STOP_TIMEOUT_MILLIS);
            thread.interrupt();
            thread.join(STOP_TIMEOUT_MILLIS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    boolean running() {
        return running;
    }

    /** Ends the current or the next {@link #pause}. */
    void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Waits for {@code atMost}, or until somebody wakes this duty. */
    void pause(Duration atMost) throws InterruptedException {
        if (signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }

    /** Says that the work has got somewhere: the next failure is a first one. */
    void succeeded() {
        if (failure != null) {
            LOG.info("{}: works again", name);
        }
        failures.set(0);
        failure = null;
        standing = Standing.WORKING;
    }

    Standing standing() {
        return standing;
    }

    /** The number of failures since the work last got somewhere. */
    int failures() {
        return failures.get();
    }

    Health.Builder health() {
        var health = Health.status(standing.status())
                .withDetail("state", standing.name().toLowerCase(Locale.ROOT));
        String reason = failure;
        return reason == null ? health : health.withDetail("failure", reason);
    }

    private void run() {
        while (running) {
            try (var lead = Leadership.candidate(database, name)) {
                if (awaitLead(lead)) {
                    work.perform(lead);
                }
            } catch (Inconsistent contradiction) {
                LOG.error("{}: stopped as inconsistent. {}", name, contradiction.getMessage());
                failure = contradiction.getMessage();
                standing = Standing.INCONSISTENT;
                return;
            } catch (Exception | Error failed) {
                backOff(failed); // whatever it is: a thread that ends would look like one that works
            }
        }
        standing = Standing.STOPPED;
    }

    private boolean awaitLead(Leadership lead) throws SQLException, InterruptedException {
        while (running) {
            if (lead.tryLead()) {
                LOG.info("{}: leads", name);
                return true;
            }
            failure = null;
            standing = Standing.STANDBY;
            pause(STANDBY_POLL);
        }
        return false;
    }

    private void backOff(Throwable failed) {
        if (!running) {
            return;
        }
        int count = failures.incrementAndGet();
        failure = failed.toString();
        if (standing != Standing.STARTING) {
            standing = Standing.STALE;
        }
        long millis = Math.min(LONGEST_BACK_OFF_MILLIS, FIRST_BACK_OFF_MILLIS << Math.min(count - 1, 10));
        LOG.error("{}: failed {} times, starts again in {} ms", name, count, millis, failed);
        try {
            pause(Duration.ofMillis(millis));
        } catch (InterruptedException ending) {
            LOG.debug("{}: interrupted while waiting", name, ending);
        }
    }
}
