package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a content that is evaluated. */
public sealed interface Answer {

    /** A numerator out of a denominator; both of a size that can be computed with. */
    record Ratio(BigDecimal numerator, BigDecimal denominator) implements Answer {

        private static final int DIGITS = 100;

        public Ratio {
            if (!computable(numerator) || !computable(denominator)) {
                throw new Inapplicable("A number has more than %d digits".formatted(DIGITS));
            }
            if (numerator.signum() < 0 || denominator.signum() <= 0) {
                throw new Inapplicable("%s out of %s is no ratio".formatted(numerator, denominator));
            }
        }

        private static boolean computable(BigDecimal number) {
            return number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS;
        }
    }

    /** Documents of named kinds. */
    record Documents(List<Document> documents) implements Answer {
        public Documents {
            documents = List.copyOf(documents);
        }
    }

    /** Days on which something took place. */
    record Recurrence(List<LocalDate> occurrences) implements Answer {
        public Recurrence {
            occurrences = List.copyOf(occurrences);
            occurrences.forEach(Span::plausible);
        }
    }

    /**
     * One document.
     *
     * @param validUntil its last day of validity, included
     */
    record Document(
            String kind, @Nullable LocalDate date, @Nullable LocalDate validUntil) {
        public Document {
            requireNonNull(kind);
            Span.plausible(date);
            Span.plausible(validUntil);
        }
    }
}
