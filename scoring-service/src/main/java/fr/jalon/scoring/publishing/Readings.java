package fr.jalon.scoring.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.score.model.Status;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Scores on every reading, as they are told: always in the same order, so that equal scores are equal texts. */
final class Readings {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** Leaves room for the envelope in a message of 60,000 bytes; codes are ASCII. */
    private static final int LONGEST = 58_000;

    private Readings() {}

    /** The object with a member per reading; with so many indicators that a message would be too long, without them. */
    static String json(Map<Reading, Told> scores) {
        var whole = written(scores);
        if (whole.length() <= LONGEST) {
            return whole;
        }
        var brief = new EnumMap<Reading, Told>(Reading.class);
        scores.forEach((reading, told) -> brief.put(reading, told.withoutIndicators()));
        return written(brief);
    }

    private static String written(Map<Reading, Told> scores) {
        var ordered = new LinkedHashMap<String, Told>();
        for (var reading : Reading.values()) {
            var told = scores.get(reading);
            if (told != null) {
                ordered.put(reading.name().toLowerCase(Locale.ROOT), told);
            }
        }
        return JSON.writeValueAsString(ordered);
    }

    /**
     * A score as it is told.
     *
     * @param score a decimal written out; null where the programme gives none
     * @param indicators null where they are too many
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            boolean eligible,
            @Nullable String score,
            List<Axis> axes,
            @Nullable List<Indicator> indicators) {

        Told withoutIndicators() {
            return new Told(eligible, score, axes, null);
        }
    }

    /** An axis; {@code met} is null where there is no indicator. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Axis(String code, @Nullable Boolean met) {}

    /** An indicator. */
    record Indicator(String code, Status status) {}
}
