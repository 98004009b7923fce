package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** An exact number: it is compared without dividing, so that nothing is rounded, and never shown rounded up. */
record Fraction(BigDecimal numerator, BigDecimal denominator) {

    private static final int SHOWN_DECIMALS = 2;

    static Fraction percent(BigDecimal numerator, BigDecimal denominator) {
        return new Fraction(numerator.movePointRight(2), denominator);
    }

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    /** The number in an answer that is one: the percentage of a ratio, or a measure. */
    static Optional<Fraction> in(Answer answer) {
        return switch (answer) {
            case Answer.Ratio ratio -> Optional.of(percent(ratio.numerator(), ratio.denominator()));
            case Answer.Measure(var value) -> Optional.of(of(value));
            case Answer.Documents _,
                    Answer.Recurrence _,
                    Answer.Existence _,
                    Answer.Capability _,
                    Answer.Event _,
                    Answer.Composite _,
                    Answer.NotApplicable _ -> Optional.empty();
        };
    }

    int compareTo(BigDecimal other) {
        return numerator.compareTo(other.multiply(denominator));
    }

    BigDecimal shown() {
        return numerator.divide(denominator, SHOWN_DECIMALS, RoundingMode.DOWN);
    }
}
