package fr.jalon.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Writes the one message an event is published as.
 *
 * <p>Called on the thread of the caller, before anything is stored, so that a failure is the caller's alone.
 */
@FunctionalInterface
public interface MessageEncoder {

    /**
     * The body of the message: one JSON object in UTF-8 with at least one member and without {@code sequence} and
     * {@code time}, which the log writes in front of its members.
     */
    byte[] encode(DomainEventMessage<?> event);
}
