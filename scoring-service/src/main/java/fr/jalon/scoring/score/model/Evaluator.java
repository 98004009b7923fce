package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The score rule all-or-nothing: an axis is met when its indicators are, eligibility when the axes are. */
public final class Evaluator {

    /** Names the rules below. A change that could alter any answer takes a new name and keeps these rules beside. */
    public static final String ENGINE = "1";

    private Evaluator() {}

    /** The score on {@code validAt}, of contents that came as far as {@code reading}. */
    public static Score evaluate(Value.Programme version, Facts facts, LocalDate validAt, Reading reading) {
        var axes = version.axes().stream()
                .map(axis -> {
                    var indicators = version.clauses().stream()
                            .filter(clause -> clause.axis().equals(axis.code()))
                            .map(clause -> indicator(clause, facts.of(reading, clause.indicator()), validAt))
                            .toList();
                    return new Score.AxisScore(axis.code(), axis.label(), met(indicators), indicators);
                })
                .toList();
        return new Score(axes.stream().allMatch(axis -> !Boolean.FALSE.equals(axis.met())), axes);
    }

    private static @Nullable Boolean met(List<Score.IndicatorScore> indicators) {
        return indicators.isEmpty()
                ? null
                : indicators.stream().allMatch(indicator -> indicator.status().passes());
    }

    private static Score.IndicatorScore indicator(
            Clause clause, List<Segment<Value.Content>> contents, LocalDate validAt) {
        var content = contents.stream()
                .filter(segment -> segment.valid().contains(validAt))
                .map(Segment::value)
                .findFirst()
                .orElse(null);
        var status = status(clause, contents, validAt);
        return new Score.IndicatorScore(
                clause, status, content, status == Status.MET ? lapsesOn(clause, contents, validAt) : null);
    }

    private static Status status(Clause clause, List<Segment<Value.Content>> contents, LocalDate day) {
        if (!clause.scope().contains("ESTABLISHMENT")) {
            return Status.NOT_APPLICABLE;
        }
        if (clause.requirement() instanceof Requirement.Unsupported) {
            return Status.NOT_DECLARED;
        }
        return contents.stream()
                .filter(segment -> segment.valid().contains(day))
                .map(segment -> status(clause.requirement(), segment.value(), day))
                .findFirst()
                .orElse(Status.NOT_DECLARED);
    }

    private static Status status(Requirement requirement, Value.Content content, LocalDate day) {
        return content.refused() ? Status.NOT_MET : Rules.status(requirement, content.answer(), day);
    }

    /** A status changes only where a content begins or ends, and on the days its answer names. */
    private static @Nullable LocalDate lapsesOn(
            Clause clause, List<Segment<Value.Content>> contents, LocalDate validAt) {
        return contents.stream()
                .flatMap(segment -> Stream.concat(
                        Stream.of(segment.valid().from(), segment.valid().until())
                                .filter(Objects::nonNull),
                        Rules.turningPoints(segment.value().answer())))
                .map(Objects::requireNonNull)
                .collect(TreeSet<LocalDate>::new, TreeSet::add, TreeSet::addAll)
                .tailSet(validAt, false)
                .stream()
                .filter(day -> status(clause, contents, day) != Status.MET)
                .findFirst()
                .orElse(null);
    }
}
