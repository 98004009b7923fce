package fr.jalon.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Civil days in Paris, where deadlines end. Instants are whole microseconds, as the record keeps them. */
public final class ParisDays {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private ParisDays() {}

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /** The day in Paris on which {@code instant} falls. */
    public static LocalDate of(Instant instant) {
        return instant.atZone(PARIS).toLocalDate();
    }

    /** The first instant of {@code day}. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }

    /** The last microsecond of {@code day}. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }
}
