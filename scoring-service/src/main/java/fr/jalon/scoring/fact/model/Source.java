package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

/**
 * Where a fact of the referential comes from.
 *
 * @param standing published, derived or unverified
 */
public record Source(String text, String standing) {

    public Source {
        requireNonNull(text);
        requireNonNull(standing);
    }
}
