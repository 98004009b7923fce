package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Value;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Clauses and contents make statuses, statuses make axes, axes make eligibility and a score. */
public final class Evaluator {

    /** Names the rules below. A change that could alter any answer takes a new name and keeps these rules beside. */
    public static final String ENGINE = "2";

    /** Those whose answers the rules below give again: engine 1 knew fewer messages, and of those it said the same. */
    public static final Set<String> ENGINES = Set.of("1", ENGINE);

    private Evaluator() {}

    /** The score on {@code validAt}, of contents that came as far as {@code reading}. */
    public static Score evaluate(Value.Programme version, Facts facts, LocalDate validAt, Reading reading) {
        var judgement = new Judgement(facts, reading);
        var indicators = version.clauses().stream()
                .map(clause -> indicator(version, clause, judgement, validAt))
                .toList();
        var judged = indicators.stream().map(Evaluator::judged).toList();
        var axes = version.axes().stream()
                .map(axis -> new Score.AxisScore(
                        axis.code(),
                        axis.label(),
                        axis.role(),
                        ScoreRules.met(axis.code(), judged),
                        indicators.stream()
                                .filter(indicator -> indicator.clause().axis().equals(axis.code()))
                                .toList()))
                .toList();
        var total = ScoreRules.total(version, judged);
        return new Score(total.eligible(), total.score(), axes);
    }

    /**
     * The first day after {@code validAt} on which the score on any reading may differ by what is known, under the same
     * version or another; null when it stays as it is for ever.
     *
     * @param facts of {@code validAt} and later days
     */
    public static @Nullable LocalDate nextChange(Facts facts, LocalDate validAt) {
        return TurningPoints.of(facts)
                .filter(day -> day.isAfter(validAt))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Score.IndicatorScore indicator(
            Value.Programme version, Clause clause, Judgement judgement, LocalDate validAt) {
        var finding = judgement.finding(version.programme(), clause, validAt);
        var held = judgement
                .facts()
                .held(judgement.slot(version.programme(), clause), validAt)
                .orElse(null);
        return new Score.IndicatorScore(
                clause,
                finding,
                held,
                finding.status() == Status.MET ? lapsesOn(version, clause, judgement, validAt) : null,
                version.dueOn(clause));
    }

    private static ScoreRules.Judged judged(Score.IndicatorScore indicator) {
        var content = indicator.content();
        boolean answers = indicator.status() != Status.NOT_DECLARED && indicator.status() != Status.NOT_APPLICABLE;
        var value = content == null || content.refused() || !answers
                ? null
                : Fraction.in(content.answer()).orElse(null);
        return new ScoreRules.Judged(indicator.clause(), indicator.status(), value);
    }

    private static @Nullable LocalDate lapsesOn(
            Value.Programme version, Clause clause, Judgement judgement, LocalDate validAt) {
        return TurningPoints.of(judgement.facts(), version.programme(), clause, judgement.reading())
                .collect(TreeSet<LocalDate>::new, TreeSet::add, TreeSet::addAll)
                .tailSet(validAt, false)
                .stream()
                .filter(day ->
                        judgement.finding(version.programme(), clause, day).status() != Status.MET)
                .findFirst()
                .orElse(null);
    }
}
