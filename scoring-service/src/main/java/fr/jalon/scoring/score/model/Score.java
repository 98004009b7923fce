package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Text;
import fr.jalon.scoring.fact.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The score of one establishment under one programme version. */
public record Score(boolean eligible, List<AxisScore> axes) {

    /**
     * The score on one axis.
     *
     * @param met null when the axis has no indicator; such an axis blocks nothing
     */
    public record AxisScore(
            String code, Text label, @Nullable Boolean met, List<IndicatorScore> indicators) {}

    /**
     * The score of one indicator and its reasons.
     *
     * @param content what was evaluated; null when nothing holds
     * @param lapsesOn the first later day on which it will no longer be met by what is known; null when it is not met,
     *     or will be for ever
     */
    public record IndicatorScore(
            Clause clause,
            Status status,
            Value.@Nullable Content content,
            @Nullable LocalDate lapsesOn) {

        private static final int SHOWN_DECIMALS = 2;

        /** The percentage of a ratio to show, never rounded up to a threshold; null for other shapes. */
        public @Nullable BigDecimal percent() {
            if (content == null || !(content.answer() instanceof Answer.Ratio(var numerator, var denominator))) {
                return null;
            }
            return numerator.movePointRight(2).divide(denominator, SHOWN_DECIMALS, RoundingMode.DOWN);
        }
    }
}
