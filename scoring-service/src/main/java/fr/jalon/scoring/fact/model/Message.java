package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A message, reduced to what matters here. */
public record Message(long position, UUID id, String subject, Fact fact) {

    public Message {
        requireNonNull(id);
        requireNonNull(subject);
        requireNonNull(fact);
    }
}
