package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Axis;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.ScoreRule;
import fr.jalon.scoring.fact.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From statuses to a score and eligibility, by the rule of a version. */
final class ScoreRules {

    private ScoreRules() {}

    /**
     * An indicator as the rule sees it.
     *
     * @param value the number that was given and not refused; null when there is none
     */
    record Judged(Clause clause, Status status, @Nullable Fraction value) {}

    /** The outcome. */
    record Total(boolean eligible, @Nullable BigDecimal score) {}

    /** What {@code indicators} come to under {@code version}. */
    static Total total(Value.Programme version, List<Judged> indicators) {
        var rule = version.scoreRule();
        var score = score(rule, version, indicators);
        if (score == null || rule.eligibleFrom() == null) {
            return new Total(prerequisitesPass(version, indicators), score == null ? null : shown(rule.kind(), score));
        }
        return new Total(score.compareTo(rule.eligibleFrom()) >= 0, shown(rule.kind(), score));
    }

    private static boolean prerequisitesPass(Value.Programme version, List<Judged> indicators) {
        return version.axes().stream()
                .filter(axis -> axis.role() == Axis.Role.PREREQUISITE)
                .noneMatch(axis -> Boolean.FALSE.equals(met(axis.code(), indicators)));
    }

    /** Whether all indicators of an axis pass; null when it has none. */
    static @Nullable Boolean met(String axis, List<Judged> indicators) {
        var own = indicators.stream()
                .filter(indicator -> indicator.clause.axis().equals(axis))
                .toList();
        return own.isEmpty() ? null : own.stream().allMatch(indicator -> indicator.status.passes());
    }

    private static @Nullable Fraction score(ScoreRule rule, Value.Programme version, List<Judged> indicators) {
        return switch (rule.kind()) {
            case ALL_OR_NOTHING -> null;
            case LADDER -> ladder(rule, version, indicators);
            case WEIGHTED -> weighted(indicators);
            case BANDS ->
                Fraction.of(indicators.stream()
                        .flatMap(indicator -> indicator.clause.rating().bands().stream()
                                .filter(band -> isIn(band, indicator.value))
                                .map(Clause.Band::points))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        };
    }

    private static BigDecimal shown(ScoreRule.Kind kind, Fraction score) {
        return kind == ScoreRule.Kind.WEIGHTED ? score.shown() : score.numerator();
    }

    private static @Nullable Fraction ladder(ScoreRule rule, Value.Programme version, List<Judged> indicators) {
        Map<String, Boolean> met = version.axes().stream()
                .collect(Collectors.toMap(Axis::code, axis -> Boolean.TRUE.equals(met(axis.code(), indicators))));
        return rule.steps().stream()
                .filter(step -> step.requires().stream().allMatch(required -> holds(required, met::get)))
                .map(ScoreRule.Step::score)
                .max(BigDecimal::compareTo)
                .map(Fraction::of)
                .orElse(null);
    }

    private static boolean holds(ScoreRule.Required required, Function<String, @Nullable Boolean> met) {
        return required.axes().stream()
                        .filter(axis -> Boolean.TRUE.equals(met.apply(axis)))
                        .count()
                >= required.atLeast();
    }

    /** The share of the weights that passes, of those that apply; nothing is left to do where none applies. */
    private static Fraction weighted(List<Judged> indicators) {
        var applying = indicators.stream()
                .filter(indicator -> indicator.status != Status.NOT_APPLICABLE)
                .toList();
        var all = weight(applying);
        return all.signum() == 0
                ? Fraction.percent(BigDecimal.ONE, BigDecimal.ONE)
                : Fraction.percent(
                        weight(applying.stream()
                                .filter(indicator -> indicator.status.passes())
                                .toList()),
                        all);
    }

    private static BigDecimal weight(List<Judged> indicators) {
        return indicators.stream()
                .map(indicator -> indicator.clause.rating().weight())
                .map(weight -> weight == null ? BigDecimal.ONE : weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isIn(Clause.Band band, @Nullable Fraction value) {
        return value != null
                && (band.from() == null || value.compareTo(band.from()) >= 0)
                && (band.to() == null || value.compareTo(band.to()) < 0);
    }
}
