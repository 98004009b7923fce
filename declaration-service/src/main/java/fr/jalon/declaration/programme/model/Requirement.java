package fr.jalon.declaration.programme.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clause asks to be met, in the shape of the answer it wants. */
public sealed interface Requirement {

    Shape shape();

    /**
     * A rate.
     *
     * @param percent exact, from 0 to 100
     * @param byActivity other percentages for single activities; may be empty
     */
    record Ratio(Operator operator, BigDecimal percent, List<ActivityPercent> byActivity) implements Requirement {

        @Override
        public Shape shape() {
            return Shape.RATIO;
        }
    }

    /** What one activity must reach. */
    record ActivityPercent(String activity, BigDecimal percent) {}

    /** Documents, at least one. */
    record Documents(List<AskedDocument> documents) implements Requirement {

        @Override
        public Shape shape() {
            return Shape.DOCUMENT;
        }
    }

    /**
     * Something that must happen again and again.
     *
     * @param count least number of occurrences in each period
     * @param kind what must happen, such as {@code MEETING}
     */
    record Recurrence(int count, Period per, String kind) implements Requirement {

        @Override
        public Shape shape() {
            return Shape.RECURRENCE;
        }
    }

    /** A stretch of the calendar. */
    enum Period {
        MONTH,
        QUARTER,
        SEMESTER,
        YEAR
    }

    /**
     * Something that must exist.
     *
     * @param procedure whether the procedure that keeps it up to date is asked for, too
     */
    record Existence(boolean procedure) implements Requirement {

        @Override
        public Shape shape() {
            return Shape.EXISTENCE;
        }
    }

    /**
     * Something the hospital must be able to do.
     *
     * @param activities for each of these that it has; empty when it is asked as a whole
     */
    record Capability(List<String> activities) implements Requirement {

        @Override
        public Shape shape() {
            return Shape.CAPABILITY;
        }
    }

    /**
     * Dated events.
     *
     * @param count how many, in one row
     * @param from first day that counts, null when any early day does
     * @param to last day that counts
     * @param minDays least number of days between two in a row
     * @param maxDays largest number of days between two in a row
     * @param withinMonths how long they count, null when for ever
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

        @Override
        public Shape shape() {
            return Shape.EVENT;
        }
    }

    /**
     * A measured value.
     *
     * @param operator null, as {@code value}, when any value given is enough
     */
    record Measure(
            Unit unit,
            @Nullable Operator operator,
            @Nullable BigDecimal value) implements Requirement {

        @Override
        public Shape shape() {
            return Shape.MEASURE;
        }
    }

    /** What a measured value counts. */
    enum Unit {
        PERCENT,
        DAYS,
        LEVEL,
        NUMBER
    }

    /**
     * A share of the indicators of another programme; nobody declares it.
     *
     * @param percent exact, over 0 and up to 100
     */
    record Completion(String programme, BigDecimal percent) implements Requirement {

        @Override
        public Shape shape() {
            return Shape.COMPLETION;
        }
    }

    /** Several things at once, each a requirement of its own and none composite. */
    record Composite(List<Part> parts) implements Requirement {

        @Override
        public Shape shape() {
            return Shape.COMPOSITE;
        }
    }

    /** One of several things asked at once. */
    record Part(String code, Text label, Requirement requirement) {}

    /** A clause that names its shape only, as the first editions did: it cannot be declared. */
    record Unstated(Shape shape) implements Requirement {}
}
