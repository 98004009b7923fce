package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/** What a clause asks of a content. */
public sealed interface Requirement {

    /** A ratio on the right side of a threshold. */
    record Ratio(Operator operator, BigDecimal percent) implements Requirement {
        public Ratio {
            requireNonNull(operator);
            requireNonNull(percent);
        }
    }

    /** One document of each kind. */
    record Documents(List<AskedDocument> documents) implements Requirement {
        public Documents {
            documents = List.copyOf(documents);
            if (documents.isEmpty()) {
                throw new Inapplicable("A document clause asks for no document");
            }
        }
    }

    /** A count of occurrences in each calendar half-year. */
    record Recurrence(int count, Period per, String kind) implements Requirement {
        public Recurrence {
            requireNonNull(per);
            requireNonNull(kind);
            if (count < 1) {
                throw new Inapplicable("A recurrence of %d per %s".formatted(count, per));
            }
        }
    }

    /** A shape that cannot be declared yet. */
    record Unsupported(String shape) implements Requirement {
        public Unsupported {
            requireNonNull(shape);
        }
    }

    /** How a ratio compares with its threshold. */
    enum Operator {
        AT_LEAST,
        EQUAL
    }

    /** The period of a recurrence. */
    enum Period {
        SEMESTER
    }

    /** A kind of document; {@code dated} when it must bear a date. */
    record AskedDocument(String kind, Text label, boolean dated) {
        public AskedDocument {
            requireNonNull(kind);
            requireNonNull(label);
        }
    }
}
