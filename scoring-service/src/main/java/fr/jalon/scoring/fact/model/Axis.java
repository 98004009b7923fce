package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

/** A group of indicators of a programme; it may hold none. */
public record Axis(String code, Text label) {

    public Axis {
        requireNonNull(code);
        requireNonNull(label);
    }
}
