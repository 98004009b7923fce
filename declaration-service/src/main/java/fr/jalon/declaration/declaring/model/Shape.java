package fr.jalon.declaration.declaring.model;

import java.util.Locale;

/** What kind of content an indicator asks for. */
public enum Shape {
    RATIO,
    DOCUMENT,
    RECURRENCE,
    EXISTENCE,
    COMPOSITE,
    CAPABILITY,
    COMPLETION,
    EVENT;

    /** The name used in programmes, messages and requests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The shape of that name. */
    public static Shape of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
