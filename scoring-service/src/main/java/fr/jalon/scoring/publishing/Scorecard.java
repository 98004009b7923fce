package fr.jalon.scoring.publishing;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was told last about a subject, and when to look again.
 *
 * @param published how many messages told about it
 * @param programmeVersion as told last; null before
 * @param readings as told last; empty before
 * @param nextChange null if nothing will change by itself
 */
record Scorecard(
        Subject subject,
        long published,
        @Nullable String programmeVersion,
        String readings,
        @Nullable LocalDate nextChange) {

    /** Nothing was told yet: as if no version had ever been in force. */
    static Scorecard blank(Subject subject) {
        return new Scorecard(subject, 0, null, Standing.NO_READINGS, null);
    }

    /** Whether {@code standing} is what was told last. */
    boolean tells(Standing standing) {
        return Objects.equals(programmeVersion, standing.programmeVersion()) && readings.equals(standing.readings());
    }

    /** This card after {@code standing} was found. */
    Scorecard after(Standing standing) {
        return new Scorecard(
                subject,
                tells(standing) ? published : published + 1,
                standing.programmeVersion(),
                standing.readings(),
                standing.nextChange());
    }
}
