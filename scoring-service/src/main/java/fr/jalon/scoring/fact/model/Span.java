package fr.jalon.scoring.fact.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days from one (included) to another (excluded); a missing end is open. */
public record Span(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Every day. */
    public static final Span ALWAYS = new Span(null, null);

    public Span {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new Inapplicable("No day from %s until %s".formatted(from, until));
        }
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
