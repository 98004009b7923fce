package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

/** A text of the referential in both languages. */
public record Text(String fr, String en) {

    public Text {
        requireNonNull(fr);
        requireNonNull(en);
    }
}
