package fr.jalon.scoring.score;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a question about scores, as they came.
 *
 * @param knownAt an instant, a date or {@code position:N}; what is applied now when missing
 * @param reading declared, reviewed or decided
 * @param atLeast a position to wait for
 * @param basis the token of an earlier answer, to be given again
 */
record Asked(
        @Nullable String programme,
        @Schema(format = "date") @Nullable String validAt,
        @Nullable String knownAt,
        @Nullable String reading,

        @Schema(type = "integer", format = "int64") @Nullable
        String atLeast,

        @Nullable String basis) {

    /** The same question, for the page after the one that gave {@code cursor}. */
    Asked continuedBy(@Nullable String cursor) {
        return new Asked(programme, validAt, knownAt, reading, atLeast, cursor);
    }
}
