package fr.jalon.scoring.fact.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The days from one to another, both included; a missing end is open. */
    static Span through(@Nullable LocalDate first, @Nullable LocalDate last) {
        plausible(last);
        return new Span(first, last == null || last.getYear() == LAST_YEAR ? null : last.plusDays(1));
    }

    /** The day from which it is so, and the first from which no longer, if any. */
    public Stream<LocalDate> boundaries() {
        return Stream.of(Optional.ofNullable(from), Optional.ofNullable(until)).flatMap(Optional::stream);
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
