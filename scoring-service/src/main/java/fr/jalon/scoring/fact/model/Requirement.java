package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a clause, or a part of one, asks of a content. */
public sealed interface Requirement {

    /** A ratio on the right side of a threshold; an activity may have a threshold of its own. */
    record Ratio(Operator operator, BigDecimal percent, List<OfActivity> byActivity) implements Requirement {
        public Ratio {
            requireNonNull(operator);
            requireNonNull(percent);
            byActivity = orEmpty(byActivity);
        }

        /** A ratio with one threshold for all. */
        public Ratio(Operator operator, BigDecimal percent) {
            this(operator, percent, List.of());
        }
    }

    /** The percentage an activity has to reach. */
    record OfActivity(String activity, BigDecimal percent) {
        public OfActivity {
            requireNonNull(activity);
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

    /** A count of occurrences in each calendar period. */
    record Recurrence(int count, Period per, String kind) implements Requirement {
        public Recurrence {
            requireNonNull(per);
            requireNonNull(kind);
            atLeastOne(count);
        }
    }

    /** Something that exists, with the procedure that keeps it up to date where asked. */
    record Existence(boolean procedure) implements Requirement {}

    /** Being able to; for each of {@code activities} the establishment has, where they are named. */
    record Capability(List<String> activities) implements Requirement {
        public Capability {
            activities = orEmpty(activities);
        }
    }

    /**
     * Something that took place, so many times.
     *
     * @param from the first day it may have taken place on, {@code to} the last
     * @param minDays between one and the next, {@code maxDays} likewise
     * @param withinMonths how long it counts
     */
    record Event(
            String kind,
            int count,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer minDays,
            @Nullable Integer maxDays,
            @Nullable Integer withinMonths)
            implements Requirement {
        public Event {
            requireNonNull(kind);
            atLeastOne(count);
        }
    }

    /** A value; on the right side of another one where {@code operator} is given. */
    record Measure(
            Unit unit,
            @Nullable Operator operator,
            @Nullable BigDecimal value) implements Requirement {
        public Measure {
            requireNonNull(unit);
            if ((operator == null) != (value == null)) {
                throw new Inapplicable("A measure is compared by an operator with a value");
            }
        }
    }

    /** A share of the indicators of another programme. */
    record Completion(String programme, BigDecimal percent) implements Requirement {
        public Completion {
            requireNonNull(programme);
            requireNonNull(percent);
        }
    }

    /** Several things at once. */
    record Composite(List<Part> parts) implements Requirement {
        public Composite {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new Inapplicable("A composite clause has no part");
            }
        }
    }

    /** One of the things a composite asks. */
    record Part(String code, Text label, Requirement requirement) {
        public Part {
            requireNonNull(code);
            requireNonNull(label);
            requireNonNull(requirement);
            if (requirement instanceof Composite) {
                throw new Inapplicable("A composite within a composite");
            }
        }
    }

    /** A shape that could not be declared when its version was adopted. */
    record Unsupported(String shape) implements Requirement {
        public Unsupported {
            requireNonNull(shape);
        }
    }

    /** How a value compares with its threshold. */
    enum Operator {
        AT_LEAST,
        AT_MOST,
        EQUAL;

        /** Whether a value that compares to the threshold as {@code comparison} says is on the right side. */
        public boolean holds(int comparison) {
            return switch (this) {
                case AT_LEAST -> comparison >= 0;
                case AT_MOST -> comparison <= 0;
                case EQUAL -> comparison == 0;
            };
        }
    }

    /** The calendar period of a recurrence. */
    enum Period {
        MONTH(1),
        QUARTER(3),
        SEMESTER(6),
        YEAR(12);

        private final int months;

        Period(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    /** What a measure counts. */
    enum Unit {
        PERCENT,
        DAYS,
        LEVEL,
        NUMBER
    }

    /**
     * A kind of document.
     *
     * @param dated when it must bear a date
     * @param from the first date it may bear, {@code to} the last
     * @param validatedBy who must have validated it
     */
    record AskedDocument(
            String kind,
            Text label,
            boolean dated,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String validatedBy) {
        public AskedDocument {
            requireNonNull(kind);
            requireNonNull(label);
        }

        /** A document that any date is good for. */
        public AskedDocument(String kind, Text label, boolean dated) {
            this(kind, label, dated, null, null, null);
        }
    }

    /** It and, of a composite, what its parts ask. */
    default Stream<Requirement> andParts() {
        return this instanceof Composite(var parts)
                ? Stream.concat(Stream.of(this), parts.stream().map(Part::requirement))
                : Stream.of(this);
    }

    private static void atLeastOne(int count) {
        if (count < 1) {
            throw new Inapplicable("A clause asks for a count of %d".formatted(count));
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
