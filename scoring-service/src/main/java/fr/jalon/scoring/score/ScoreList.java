package fr.jalon.scoring.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.scoring.fact.model.Value;
import fr.jalon.scoring.score.model.Score;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores of several establishments, in brief, all on one basis.
 *
 * @param scoreRule what each score follows from
 * @param next asks for the following ones, on the same basis; null at the end
 */
record ScoreList(
        String programme,
        @JsonInclude(JsonInclude.Include.NON_NULL) ScoreAnswer.@Nullable Rule scoreRule,
        List<Item> items,
        @Nullable String next,
        Stated basis) {

    /** One establishment; {@code basis} asks for its whole score. */
    record Item(
            ScoreAnswer.Establishment establishment,
            boolean eligible,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String score,

            List<Axis> axes,
            boolean complete,
            String basis) {

        static Item of(Value.Establishment establishment, Score score, boolean complete, String basis) {
            var axes = score.axes().stream()
                    .map(axis -> new Axis(axis.code(), axis.met()))
                    .toList();
            return new Item(
                    ScoreAnswer.Establishment.of(establishment),
                    score.eligible(),
                    ScoreAnswer.written(score.score()),
                    axes,
                    complete,
                    basis);
        }
    }

    /** One axis; {@code met} is null when it has no indicator. */
    @Schema(name = "AxisInBrief")
    record Axis(String code, @Nullable Boolean met) {}

    /** What all of them rest on. */
    @Schema(name = "StatedForList")
    record Stated(
            LocalDate validAt,
            long knownAt,
            Instant recordedAt,
            String reading,
            String programmeVersion,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer programmeEdition,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String programmeStanding,

            String engineVersion,
            @Nullable Long lag) {}
}
