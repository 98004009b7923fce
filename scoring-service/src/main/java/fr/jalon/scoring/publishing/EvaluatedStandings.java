package fr.jalon.scoring.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.scoring.fact.KnownFacts;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.score.model.Evaluator;
import fr.jalon.scoring.score.model.Facts;
import fr.jalon.scoring.score.model.Score;
import fr.jalon.scoring.score.model.Status;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Standings by the evaluator, over all readings. */
@Component
class EvaluatedStandings implements Standings {

    private static final JsonMapper JSON = new JsonMapper();

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
        var readings = new LinkedHashMap<String, Told>();
        for (var reading : Reading.values()) {
            var contents = facts.contents(
                    List.of(subject.declarant()), subject.programme(), reading, validAt, position);
            var known = new Facts(Map.of(reading, contents.getOrDefault(subject.declarant(), Map.of())));
            var score = Evaluator.evaluate(version.get(), known, validAt, reading);
            readings.put(reading.name().toLowerCase(Locale.ROOT), Told.of(score));
        }
        return new Standing(version.get().version(), JSON.writeValueAsString(readings), validAt.plusDays(1));
    }

    /** A score as it is told. */
    record Told(
            boolean eligible,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String score,
            List<Axis> axes,
            List<Indicator> indicators) {

        static Told of(Score score) {
            return new Told(
                    score.eligible(),
                    null,
                    score.axes().stream()
                            .map(axis -> new Axis(axis.code(), axis.met()))
                            .toList(),
                    score.axes().stream()
                            .flatMap(axis -> axis.indicators().stream())
                            .map(it -> new Indicator(it.clause().indicator(), it.status()))
                            .toList());
        }
    }

    /** An axis; {@code met} is null where there is no indicator. */
    record Axis(String code, @Nullable Boolean met) {}

    /** An indicator. */
    record Indicator(String code, Status status) {}
}
