package fr.jalon.eventstore;

/**
 * The connection was lost during a commit and the log could not be reached again before the writer closed.
 *
 * <p>The events are stored, all of them, or none is; a retry under the same claim does not double them.
 */
public final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable cause) {
        super("The log was lost during a commit and has not come back", cause);
    }
}
