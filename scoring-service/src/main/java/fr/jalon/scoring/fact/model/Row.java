package fr.jalon.scoring.fact.model;

import org.jspecify.annotations.Nullable;

/**
 * A value that holds on some days, known from one position (included) to another (excluded).
 *
 * @param knownUntil null while it is known
 */
public record Row(
        Key key,
        Span valid,
        Value value,
        long knownFrom,
        @Nullable Long knownUntil) {

    public boolean isKnownAt(long position) {
        return knownFrom <= position && (knownUntil == null || position < knownUntil);
    }

    /** The row as it was before it was closed. */
    public Row open() {
        return new Row(key, valid, value, knownFrom, null);
    }

    Row closedAt(long position) {
        return new Row(key, valid, value, knownFrom, position);
    }
}
