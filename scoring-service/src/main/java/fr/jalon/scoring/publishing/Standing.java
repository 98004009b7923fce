package fr.jalon.scoring.publishing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a subject stands on a day, as a message tells it.
 *
 * @param programmeVersion null when none is in force
 * @param readings a JSON object with a member per reading; an empty one when there is nothing to score
 * @param nextChange the first later day on which this may change by itself; null if none
 */
record Standing(
        @Nullable String programmeVersion,
        String readings,
        @Nullable LocalDate nextChange) {

    static final String NO_READINGS = "{}";
}
