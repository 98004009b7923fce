package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A message, reduced to what matters here.
 *
 * @param data the data of the message, as it was written
 */
public record Message(long position, UUID id, String subject, Fact fact, String data) {

    public Message {
        requireNonNull(id);
        requireNonNull(subject);
        requireNonNull(fact);
        requireNonNull(data);
    }
}
