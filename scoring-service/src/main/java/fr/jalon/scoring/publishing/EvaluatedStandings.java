package fr.jalon.scoring.publishing;

import fr.jalon.scoring.fact.KnownFacts;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.score.model.Evaluator;
import fr.jalon.scoring.score.model.Facts;
import fr.jalon.scoring.score.model.Score;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Standings by the evaluator, over all readings. */
@Component
class EvaluatedStandings implements Standings {

    private final KnownFacts facts;

    EvaluatedStandings(KnownFacts facts) {
        this.facts = facts;
    }

    @Override
    public String engine() {
        return Evaluator.ENGINE;
    }

    @Override
    public Standing of(Subject subject, LocalDate validAt, long position) {
        var version = facts.programme(subject.programme(), validAt, position);
        if (version.isEmpty() || !Structure.isEstablishment(subject.declarant())) {
            return new Standing(null, Standing.NO_READINGS, validAt.plusDays(1));
        }
        var readings = new EnumMap<Reading, Readings.Told>(Reading.class);
        for (var reading : Reading.values()) {
            var contents = facts.contents(
                    List.of(subject.declarant()), subject.programme(), reading, validAt, position);
            var known = new Facts(Map.of(reading, contents.getOrDefault(subject.declarant(), Map.of())));
            var score = Evaluator.evaluate(version.get(), known, validAt, reading);
            readings.put(reading, told(score));
        }
        return new Standing(version.get().version(), Readings.json(readings), validAt.plusDays(1));
    }

    private static Readings.Told told(Score score) {
        return new Readings.Told(
                score.eligible(),
                null,
                score.axes().stream()
                        .map(axis -> new Readings.Axis(axis.code(), axis.met()))
                        .toList(),
                score.axes().stream()
                        .flatMap(axis -> axis.indicators().stream())
                        .map(it -> new Readings.Indicator(it.clause().indicator(), it.status()))
                        .toList());
    }
}
