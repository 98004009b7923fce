package fr.jalon.platform.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role within a perimeter, between two dates.
 *
 * @param from first day, without a beginning when null
 * @param to last day, without an end when null
 */
public record Grant(
        String role,
        Perimeter perimeter,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the grant holds on {@code day}, a day in Paris. */
    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
