package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An activity an establishment has, from one day to another, both included. */
public record Activity(
        String activity, @Nullable LocalDate from, @Nullable LocalDate to) {

    public Activity {
        requireNonNull(activity);
        Span.through(from, to);
    }

    public Span days() {
        return Span.through(from, to);
    }
}
