package fr.jalon.declaration.provenance.model;

import java.util.Locale;

/** How sure a statement is. What is unverified is never shown as official. */
public enum Standing {
    /** Found in a public source. */
    PUBLISHED,
    /** Computed or read from a public source. */
    DERIVED,
    /** General knowledge, not verified. */
    UNVERIFIED;

    /** As written in files, messages and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The standing of that word. */
    public static Standing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
