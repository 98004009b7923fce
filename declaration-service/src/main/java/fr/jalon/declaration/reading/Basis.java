package fr.jalon.declaration.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.declaration.store.Moment;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what an answer rests, so that it can be asked for again.
 *
 * @param validAt the day in the world; absent where it plays no part
 * @param knownAt position in the log up to which was read
 * @param recordedAt when that position was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Basis(@Nullable LocalDate validAt, long knownAt, Instant recordedAt) {

    /** The basis of an answer about {@code day} as known at {@code moment}. */
    public static Basis of(@Nullable LocalDate day, Moment moment) {
        return new Basis(day, moment.position(), moment.recordedAt());
    }
}
