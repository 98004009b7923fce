package fr.jalon.platform.messaging;

import java.io.Serial;

/** What came contradicts what is known: a gap, or other bytes under a known number. Trying again would not help. */
public final class Inconsistent extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** With a sentence that names source, number and place. */
    public Inconsistent(String message) {
        super(message);
    }
}
