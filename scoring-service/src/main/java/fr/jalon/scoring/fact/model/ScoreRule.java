package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How statuses make a score.
 *
 * @param eligibleFrom the score that makes eligible; null where the prerequisites do
 * @param steps of a ladder, from the lowest to the highest
 */
public record ScoreRule(
        Kind kind, @Nullable String standing, @Nullable BigDecimal eligibleFrom, List<Step> steps) {

    /** What holds where a programme says nothing. */
    public static final ScoreRule ALL_OR_NOTHING = new ScoreRule(Kind.ALL_OR_NOTHING, null, null, List.of());

    public ScoreRule {
        requireNonNull(kind);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** The kinds of rules. */
    public enum Kind {
        ALL_OR_NOTHING,
        LADDER,
        WEIGHTED,
        BANDS
    }

    /** A step of a ladder: its score once all it requires holds. */
    public record Step(BigDecimal score, List<Required> requires) {
        public Step {
            requireNonNull(score);
            requires = requires == null ? List.of() : List.copyOf(requires);
        }
    }

    /** So many of these axes. */
    public record Required(List<String> axes, int atLeast) {
        public Required {
            axes = List.copyOf(axes);
        }
    }
}
