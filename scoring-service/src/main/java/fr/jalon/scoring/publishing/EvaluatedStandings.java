package fr.jalon.scoring.publishing;

import fr.jalon.scoring.fact.FactWindow;
import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.GroupFacts;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Value;
import fr.jalon.scoring.score.model.Evaluator;
import fr.jalon.scoring.score.model.GroupEvaluator;
import fr.jalon.scoring.score.model.GroupScore;
import fr.jalon.scoring.score.model.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Standings by the evaluator, over all readings. */
@Component
class EvaluatedStandings implements Standings {

    private static final Standing UNKNOWN = new Standing(null, Standing.NO_READINGS, null);

    @Override
    public String engine() {
        return Evaluator.ENGINE;
    }

    @Override
    public Standing of(Subject subject, LocalDate validAt, long position, FactWindow facts) {
        if (Structure.isEstablishment(subject.declarant())) {
            var known = facts.of(List.of(subject.declarant()), subject.programme(), validAt, position);
            return establishment(subject, known.getOrDefault(subject.declarant(), Facts.NONE), validAt);
        }
        return facts.ofGroup(subject.declarant(), subject.programme(), validAt, position)
                .map(known -> group(subject, known, validAt))
                .orElse(UNKNOWN);
    }

    private static Standing establishment(Subject subject, Facts known, LocalDate validAt) {
        return standing(
                known.version(subject.programme(), validAt),
                version -> reading -> Optional.of(told(Evaluator.evaluate(version, known, validAt, reading))),
                Evaluator.nextChange(known, validAt));
    }

    private static Standing group(Subject subject, GroupFacts known, LocalDate validAt) {
        return standing(
                known.own().version(subject.programme(), validAt),
                version -> reading -> Optional.of(GroupEvaluator.evaluate(version, known, validAt, reading))
                        .filter(score -> !score.members().isEmpty())
                        .map(EvaluatedStandings::told),
                GroupEvaluator.nextChange(known, validAt));
    }

    private static Standing standing(
            Optional<Value.Programme> inForce,
            Function<Value.Programme, Function<Reading, Optional<Readings.Told>>> scores,
            @Nullable LocalDate nextChange) {
        if (inForce.isEmpty()) {
            return new Standing(null, Standing.NO_READINGS, nextChange);
        }
        var score = scores.apply(inForce.get());
        var readings = new EnumMap<Reading, Readings.Told>(Reading.class);
        for (var reading : Reading.values()) {
            score.apply(reading).ifPresent(told -> readings.put(reading, told));
        }
        return new Standing(inForce.get().version(), Readings.json(readings), nextChange);
    }

    private static Readings.Told told(Score score) {
        return new Readings.Told(
                score.eligible(),
                text(score.score()),
                score.axes().stream()
                        .map(axis -> new Readings.Axis(axis.code(), axis.met()))
                        .toList(),
                score.axes().stream()
                        .flatMap(axis -> axis.indicators().stream())
                        .map(it -> new Readings.Indicator(it.clause().indicator(), it.status()))
                        .toList());
    }

    private static Readings.Told told(GroupScore score) {
        return new Readings.Told(
                score.eligible(),
                text(score.score()),
                score.axes().stream()
                        .map(axis -> new Readings.Axis(axis.code(), axis.met()))
                        .toList(),
                score.axes().stream()
                        .flatMap(axis -> axis.indicators().stream())
                        .map(it -> new Readings.Indicator(it.clause().indicator(), it.status()))
                        .toList());
    }

    private static @Nullable String text(@Nullable BigDecimal score) {
        return score == null ? null : score.toPlainString();
    }
}
