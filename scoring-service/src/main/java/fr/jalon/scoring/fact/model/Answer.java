package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a content that is evaluated. */
public sealed interface Answer {

    /** How many digits a number may have, so that one can compute with it. */
    int DIGITS = 100;

    /** A numerator out of a denominator, for all and perhaps for each activity. */
    record Ratio(BigDecimal numerator, BigDecimal denominator, List<OfActivity> byActivity) implements Answer {
        public Ratio {
            fraction(numerator, denominator);
            byActivity = orEmpty(byActivity);
        }

        /** A ratio for all. */
        public Ratio(BigDecimal numerator, BigDecimal denominator) {
            this(numerator, denominator, List.of());
        }
    }

    /** The ratio of one activity. */
    record OfActivity(String activity, BigDecimal numerator, BigDecimal denominator) {
        public OfActivity {
            requireNonNull(activity);
            fraction(numerator, denominator);
        }
    }

    /** Documents of named kinds. */
    record Documents(List<Document> documents) implements Answer {
        public Documents {
            documents = List.copyOf(documents);
        }
    }

    /** Days on which something took place, again and again. */
    record Recurrence(List<LocalDate> occurrences) implements Answer {
        public Recurrence {
            occurrences = days(occurrences);
        }
    }

    /** Whether something exists, since when, and by which procedure it is kept up to date. */
    record Existence(
            boolean exists,
            @Nullable LocalDate since,
            @Nullable Procedure procedure) implements Answer {
        public Existence {
            Span.plausible(since);
        }
    }

    /**
     * A procedure.
     *
     * @param validUntil its last day of validity, included
     */
    record Procedure(@Nullable LocalDate date, @Nullable LocalDate validUntil) {
        public Procedure {
            Span.plausible(date);
            Span.plausible(validUntil);
        }
    }

    /** Whether one is able to: altogether, or activity by activity. */
    record Capability(@Nullable Boolean capable, @Nullable LocalDate since, List<CapableActivity> activities)
            implements Answer {
        public Capability {
            Span.plausible(since);
            activities = orEmpty(activities);
        }
    }

    /** Whether one is able to in one activity, and since when. */
    record CapableActivity(
            String activity, boolean capable, @Nullable LocalDate since) {
        public CapableActivity {
            requireNonNull(activity);
            Span.plausible(since);
        }
    }

    /** Days on which something took place. */
    record Event(List<LocalDate> events) implements Answer {
        public Event {
            events = days(events);
        }
    }

    /** A value. */
    record Measure(BigDecimal value) implements Answer {
        public Measure {
            computable(value);
        }
    }

    /** Several answers; a part may be missing. */
    record Composite(List<Part> parts) implements Answer {
        public Composite {
            parts = List.copyOf(parts);
        }
    }

    /** The answer to one part of a composite. */
    record Part(String part, Answer content) {
        public Part {
            requireNonNull(part);
            requireNonNull(content);
            if (content instanceof Composite) {
                throw new Inapplicable("A composite within a composite");
            }
        }
    }

    /** The indicator does not concern the declarant, for reasons that are told. */
    record NotApplicable() implements Answer {}

    /**
     * One document.
     *
     * @param validUntil its last day of validity, included
     * @param validatedBy who validated it
     */
    record Document(
            String kind,
            @Nullable LocalDate date,
            @Nullable LocalDate validUntil,
            @Nullable String validatedBy) {
        public Document {
            requireNonNull(kind);
            Span.plausible(date);
            Span.plausible(validUntil);
        }

        /** A document of which nobody says who validated it. */
        public Document(String kind, @Nullable LocalDate date, @Nullable LocalDate validUntil) {
            this(kind, date, validUntil, null);
        }
    }

    private static void fraction(BigDecimal numerator, BigDecimal denominator) {
        computable(numerator);
        computable(denominator);
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new Inapplicable("%s out of %s is no ratio".formatted(numerator, denominator));
        }
    }

    private static void computable(BigDecimal number) {
        if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS) {
            throw new Inapplicable("A number has more than %d digits".formatted(DIGITS));
        }
    }

    private static List<LocalDate> days(List<LocalDate> days) {
        days.forEach(Span::plausible);
        return List.copyOf(days);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
