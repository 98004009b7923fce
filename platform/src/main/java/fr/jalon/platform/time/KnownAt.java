package fr.jalon.platform.time;

import fr.jalon.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** The record time a client asks for: an RFC 3339 instant, {@code position:N}, or a date, meaning its end in Paris. */
public sealed interface KnownAt {

    /** What was known at an instant; whole microseconds, rounded down. */
    record AtInstant(Instant instant) implements KnownAt {}

    /** What was known at a position, counted from 1; 0 is before everything. */
    record AtPosition(long position) implements KnownAt {}

    /** Parses the parameter {@code knownAt}; 400 {@code known-at-malformed} when it is none of the three. */
    static KnownAt parse(String text) {
        try {
            if (Forms.POSITION.matcher(text).matches()) {
                return new AtPosition(Long.parseLong(text.substring(Forms.PREFIX)));
            }
            if (Forms.DAY.matcher(text).matches()) {
                return new AtInstant(ParisDays.endOf(LocalDate.parse(text)));
            }
            if (Forms.INSTANT.matcher(text).matches()) {
                return new AtInstant(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
            }
        } catch (DateTimeException noSuchDay) {
            throw malformed(text);
        }
        throw malformed(text);
    }

    private static Problem malformed(String text) {
        return Problem.of(HttpStatus.BAD_REQUEST, "known-at-malformed").inParameter("knownAt", text);
    }

    /** How the three are written. */
    final class Forms {
        private static final int PREFIX = "position:".length();
        private static final Pattern POSITION = Pattern.compile("position:(0|[1-9]\\d{0,17})");
        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern INSTANT =
                Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

        private Forms() {}
    }
}
