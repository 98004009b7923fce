package fr.jalon.platform.messaging;

import java.io.Serial;

/** What came contradicts what is known: a gap, or other bytes under a known number. Trying again would not help. */
public final class Inconsistent extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean gap;

    /** With a sentence that names source, number and place. */
    public Inconsistent(String message) {
        this(message, false);
    }

    private Inconsistent(String message, boolean gap) {
        super(message);
        this.gap = gap;
    }

    /** Numbers are missing; they may stand elsewhere on a topic that was filled again. */
    static Inconsistent gap(String message) {
        return new Inconsistent(message, true);
    }

    boolean isGap() {
        return gap;
    }
}
