package fr.jalon.eventstore;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What one caller hands to the writer, and where it waits for the outcome. All of it is stored, or nothing. */
final class Append {

    /** What the caller has to do once it wakes. */
    enum Turn {
        WAIT,
        LEAD,
        GO
    }

    private final List<NewEvent> events;
    private final List<Check> checks;
    private final @Nullable Claim claim;
    private final Thread caller = Thread.currentThread();
    private volatile Turn turn = Turn.WAIT;
    private volatile @Nullable Outcome outcome;

    Append(List<NewEvent> events, List<Check> checks, @Nullable Claim claim) {
        this.events = List.copyOf(events);
        this.checks = List.copyOf(checks);
        this.claim = claim;
    }

    /**
     * The version an append expects to write next.
     *
     * @param strict whether it must follow the last one of the stream at once
     */
    record Check(String stream, long version, boolean strict) {}

    List<NewEvent> events() {
        return events;
    }

    List<Check> checks() {
        return checks;
    }

    @Nullable
    Claim claim() {
        return claim;
    }

    void answer(Outcome answer) {
        outcome = answer;
        wake(Turn.GO);
    }

    void lead() {
        wake(Turn.LEAD);
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** Waits, whatever happens to the caller meanwhile, until there is an outcome or the caller has to lead. */
    Turn await() {
        boolean interrupted = false;
        while (turn == Turn.WAIT) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            caller.interrupt();
        }
        return turn;
    }

    private void wake(Turn next) {
        turn = next;
        if (Thread.currentThread() != caller) {
            LockSupport.unpark(caller);
        }
    }
}
