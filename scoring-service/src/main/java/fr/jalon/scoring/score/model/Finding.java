package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a requirement stands, and what that follows from.
 *
 * @param activities each activity that was asked about, for a requirement by activity
 * @param parts of a composite
 * @param completion of another programme
 */
public record Finding(
        Status status,
        List<OfActivity> activities,
        List<OfPart> parts,
        @Nullable Completion completion) {

    static Finding of(Status status) {
        return new Finding(status, List.of(), List.of(), null);
    }

    /** Met when each activity is; not met when one is not. */
    static Finding of(List<OfActivity> activities) {
        boolean met = activities.stream().allMatch(activity -> activity.status == Status.MET);
        return new Finding(met ? Status.MET : Status.NOT_MET, activities, List.of(), null);
    }

    Finding but(Status other) {
        return new Finding(other, activities, parts, completion);
    }

    /** One activity. */
    public record OfActivity(String activity, Status status) {}

    /**
     * One part of a composite.
     *
     * @param answer null when it was not given
     */
    public record OfPart(
            String code,
            Text label,
            Requirement requirement,
            @Nullable Answer answer,
            Finding finding) {}

    /**
     * How far another programme is completed.
     *
     * @param version of the other programme; null when none is in force
     * @param standing how sure that version is; null when none is in force
     * @param items its indicators
     */
    public record Completion(
            String programme,
            @Nullable String version,
            @Nullable String standing,
            List<Item> items) {

        /** How many of the items pass. */
        public long passing() {
            return items.stream().filter(item -> item.status.passes()).count();
        }
    }

    /**
     * One indicator of another programme.
     *
     * @param dueOn the day it is due; null when it always is
     */
    public record Item(
            String indicator,
            Text label,
            Status status,
            @Nullable LocalDate dueOn) {}
}
