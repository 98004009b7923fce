package fr.jalon.declaration.establishment.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of care that an establishment gives.
 *
 * @param activity its code, such as {@code MCO}, which includes HAD and USLD
 * @param from first day, null when it is not known or lies before all that matters
 * @param to last day, null while it goes on
 */
public record Activity(
        String activity, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Whether some day belongs to both. */
    public boolean overlaps(Activity other) {
        return activity.equals(other.activity) && reaches(other) && other.reaches(this);
    }

    private boolean reaches(Activity other) {
        return to == null || other.from == null || !to.isBefore(other.from);
    }
}
