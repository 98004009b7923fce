package fr.jalon.scoring.fact.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days from one (included) to another (excluded); a missing end is open. */
public record Span(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Every day. */
    public static final Span ALWAYS = new Span(null, null);

    private static final int LAST_YEAR = 9999;

    public Span {
        plausible(from);
        plausible(until);
        if (from != null && until != null && !from.isBefore(until)) {
            throw new Inapplicable("No day from %s until %s".formatted(from, until));
        }
    }

    /** Refuses a day that no document would bear. */
    static void plausible(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            throw new Inapplicable("No day in the year %d".formatted(day.getYear()));
        }
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
