package fr.jalon.benchmarks;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What one contender did with one number of callers.
 *
 * @param latencies of each append, in nanoseconds
 * @param seconds   the time all of it took
 */
record Measured(Histogram latencies, double seconds) {

    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 3;

    /** Lets {@code callers} append as fast as they can, each on a virtual thread, for about {@code seconds}. */
    static Measured slice(Contender contender, int callers, double seconds) throws Exception {
        var latencies = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
        long start = System.nanoTime();
        long end = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int caller = 0; caller < callers; caller++) {
                running.add(threads.submit(() -> {
                    for (long before = System.nanoTime(); before < end; ) {
                        contender.append();
                        long after = System.nanoTime();
                        latencies.recordValue(Math.min(after - before, LONGEST_NANOS));
                        before = after;
                    }
                    return null;
                }));
            }
            for (var caller : running) {
                caller.get();
            }
        }
        return new Measured(latencies, (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    Measured and(Measured other) {
        var sum = new Histogram(LONGEST_NANOS, DIGITS);
        sum.add(latencies);
        sum.add(other.latencies);
        return new Measured(sum, seconds + other.seconds);
    }

    double perSecond() {
        return latencies.getTotalCount() / seconds;
    }

    double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
