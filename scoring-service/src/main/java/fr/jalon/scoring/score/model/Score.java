package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Axis;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.Text;
import fr.jalon.scoring.fact.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of one declarant under one programme version.
 *
 * @param score cut after two decimals; null where the programme gives none
 */
public record Score(boolean eligible, @Nullable BigDecimal score, List<AxisScore> axes) {

    /**
     * The score on one axis.
     *
     * @param met null when the axis has no indicator; such an axis blocks nothing
     */
    public record AxisScore(
            String code,
            Text label,
            Axis.Role role,
            @Nullable Boolean met,
            List<IndicatorScore> indicators) {}

    /**
     * The score of one indicator and its reasons.
     *
     * @param held what was evaluated; null when nothing holds
     * @param lapsesOn the first later day on which it will no longer be met by what is known; null when it is not met,
     *     or will be for ever
     * @param dueOn the day it is due; null when it always is
     */
    public record IndicatorScore(
            Clause clause,
            Finding finding,
            Facts.@Nullable Held held,
            @Nullable LocalDate lapsesOn,
            @Nullable LocalDate dueOn) {

        public Status status() {
            return finding.status();
        }

        /** What was evaluated. */
        public Value.@Nullable Content content() {
            return held == null ? null : held.content();
        }

        /** The percentage of a ratio to show, never rounded up to a threshold; null for other shapes. */
        public @Nullable BigDecimal percent() {
            return held != null
                            && held.content().answer()
                                    instanceof
                                    fr.jalon.scoring.fact.model.Answer.Ratio(var numerator, var denominator, var _)
                    ? Fraction.percent(numerator, denominator).shown()
                    : null;
        }
    }
}
