package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a programme version and what it asks.
 *
 * @param scope whom the indicator is for: ESTABLISHMENT, GROUP
 * @param rating how it counts in scores
 * @param notApplicable false where it may not be declared not applicable; null where nothing was said, and it may
 */
public record Clause(
        String indicator,
        String axis,
        Text label,
        Requirement requirement,
        List<String> scope,
        Source source,
        Rating rating,
        @Nullable Boolean notApplicable) {

    public Clause {
        requireNonNull(indicator);
        requireNonNull(axis);
        requireNonNull(label);
        requireNonNull(requirement);
        scope = List.copyOf(scope);
        requireNonNull(source);
        rating = orPlain(rating);
    }

    /** A clause that counts as any other. */
    public Clause(
            String indicator, String axis, Text label, Requirement requirement, List<String> scope, Source source) {
        this(indicator, axis, label, requirement, scope, source, Rating.PLAIN, null);
    }

    /** Whether it is for declarants of {@code kind}. */
    public boolean isFor(Facts.Kind kind) {
        return scope.contains(kind.name());
    }

    /** Whether {@code answer} is one to it. */
    public boolean takes(Answer answer) {
        return !(Boolean.FALSE.equals(notApplicable) && answer instanceof Answer.NotApplicable);
    }

    private static Rating orPlain(@Nullable Rating rating) {
        return rating == null ? Rating.PLAIN : rating;
    }

    /**
     * How a clause counts in scores.
     *
     * @param dueMonths after the start of the version; it is shown, and changes no status
     * @param weight null for one
     * @param groupRule null for that of the version
     */
    public record Rating(
            @Nullable Integer dueMonths,
            @Nullable BigDecimal weight,
            List<Band> bands,
            @Nullable GroupRule groupRule) {

        static final Rating PLAIN = new Rating(null, null, List.of(), null);

        public Rating {
            bands = bands == null ? List.of() : List.copyOf(bands);
        }
    }

    /** The points of the values from one (included) to another (excluded); a missing end is open. */
    public record Band(@Nullable BigDecimal from, @Nullable BigDecimal to, BigDecimal points) {
        public Band {
            requireNonNull(points);
        }
    }
}
