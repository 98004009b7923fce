package fr.jalon.standalone;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that announces itself to nobody, such as the end of another's child. */
final class Await {

    private static final Duration SHORT_PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** Whether {@code condition} came true within {@code limit}. */
    static boolean until(BooleanSupplier condition, Duration limit) {
        return until(condition, limit, SHORT_PAUSE);
    }

    /** Whether {@code condition}, looked at every {@code pause}, came true within {@code limit}. */
    static boolean until(BooleanSupplier condition, Duration limit, Duration pause) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return true;
    }
}
