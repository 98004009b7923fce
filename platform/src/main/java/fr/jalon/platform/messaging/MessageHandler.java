package fr.jalon.platform.messaging;

import java.util.List;
import java.util.Optional;

/**
 * What a service does with the messages of a topic. Its methods run inside the transaction that records how far the
 * topic is taken in: what they write through the service's data source is kept with that, or not at all.
 */
public interface MessageHandler {

    /** Takes in {@code batch}, each message the successor of the previous one of its source. Failing means: try again later. */
    void handle(List<Received> batch);

    /**
     * The SHA-256 of the bytes taken in earlier as number {@code sequence} of {@code source}. A message that comes again
     * is dropped only when its bytes have this digest; other bytes, or none known, stop the consumer as inconsistent.
     */
    Optional<byte[]> digest(String source, long sequence);

    /** Takes in a record without number, in its place among the others. Unless a service says otherwise it stops the consumer. */
    default void unnumbered(Unnumbered message) {
        throw new Inconsistent("The record at offset " + message.offset() + " cannot be read: " + message.reason());
    }
}
