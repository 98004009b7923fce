package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An establishment for which the content of its group counts, from one day to another, both included. */
public record Cover(
        String establishment,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Cover {
        requireNonNull(establishment);
        Span.through(from, to);
    }

    Span days() {
        return Span.through(from, to);
    }
}
