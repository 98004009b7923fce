package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the results of the indicators become one result.
 *
 * @param source where the rule was found, when that is not the source of the version
 * @param eligibleFrom least score that makes eligible; null when every prerequisite with indicators must be met
 * @param steps of a ladder from the lowest, else empty
 */
public record ScoreRule(
        Kind kind,
        Standing standing,
        @Nullable Source source,
        @Nullable BigDecimal eligibleFrom,
        List<Step> steps) {

    /** The ways there are. */
    public enum Kind {
        ALL_OR_NOTHING,
        LADDER,
        WEIGHTED,
        BANDS
    }

    /**
     * One step of a ladder.
     *
     * @param requires all of these must hold; empty for the lowest step, which always does
     */
    public record Step(BigDecimal score, List<Need> requires) {}

    /** So many of these axes must be met. */
    public record Need(List<String> axes, int atLeast) {}
}
