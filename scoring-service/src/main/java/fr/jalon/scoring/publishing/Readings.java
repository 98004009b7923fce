package fr.jalon.scoring.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.score.model.Status;
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

    private Readings() {}

    /** The object with a member per reading. */
    static String json(Map<Reading, Told> scores) {
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
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(boolean eligible, @Nullable String score, List<Axis> axes, List<Indicator> indicators) {}

    /** An axis; {@code met} is null where there is no indicator. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Axis(String code, @Nullable Boolean met) {}

    /** An indicator. */
    record Indicator(String code, Status status) {}
}
