package fr.jalon.eventstore;

/** An event whose message would be larger than any reader has to take; nothing was stored. */
public final class MessageTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The largest message, in bytes. */
    public static final int LIMIT = 60_000;

    private final int size;

    MessageTooLarge(String eventId, int size) {
        super("The message of event %s would have %d bytes, more than %d".formatted(eventId, size, LIMIT));
        this.size = size;
    }

    /** The size the message would have had, in bytes. */
    public int size() {
        return size;
    }
}
