package fr.jalon.declaration.programme.model;

import java.util.Locale;

/** The kinds of answer an indicator may ask for. */
public enum Shape {
    RATIO,
    DOCUMENT,
    RECURRENCE,
    EXISTENCE,
    CAPABILITY,
    EVENT,
    MEASURE,
    COMPLETION,
    COMPOSITE;

    /** As written in programme files, messages and requests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The shape of that word. */
    public static Shape of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
