package fr.jalon.declaration.programme.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of civil days in Paris.
 *
 * @param to last day, inclusive; null when no end is known
 */
public record Window(LocalDate from, @Nullable LocalDate to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
