package fr.jalon.eventstore;

/**
 * The fixed beginning of every message, its {@code sequence} and its {@code time}, in front of the members of its body.
 *
 * <p>The function of the log writes it, since only the log knows position and time; its length never varies.
 */
final class MessageTemplate {

    private static final int LENGTH =
            "{\"sequence\":\"0000000000000000001\",\"time\":\"2026-11-23T19:04:38.123456Z\",".length();

    private MessageTemplate() {}

    /** Refuses a body that is no object with members, or too long for its message. */
    static void check(String eventId, byte[] body) {
        if (body.length < 3 || body[0] != '{' || body[body.length - 1] != '}' || body[1] == '}') {
            throw new IllegalArgumentException("The body of the message of " + eventId + " is no object with members");
        }
        int size = LENGTH + body.length - 1;
        if (size > MessageTooLarge.LIMIT) {
            throw new MessageTooLarge(eventId, size);
        }
    }
}
