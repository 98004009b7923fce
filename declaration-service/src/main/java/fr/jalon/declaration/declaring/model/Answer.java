package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a declarant answers to an indicator, in the shape the indicator asks for. Lists of old answers may be absent. */
public sealed interface Answer {

    int ITEMS = 500;

    /** The name of its shape in requests, messages and programme files. */
    String word();

    /**
     * So many of so many, within a perimeter, counted by a method from a source.
     *
     * @param byActivity the same counted for single activities, where the indicator asks for it
     */
    record Ratio(
            long numerator,
            long denominator,
            TextHash perimeter,
            TextHash method,
            TextHash source,
            List<Share> byActivity)
            implements Answer {

        public Ratio {
            Items.fraction(numerator, denominator);
            byActivity = Items.of("/byActivity", byActivity);
            Items.eachOnce("/byActivity", "/activity", byActivity, Share::activity);
        }

        @Override
        public String word() {
            return "ratio";
        }
    }

    /** The documents that exist, each of another kind. */
    record Document(
            List<Piece> documents,
            @Nullable TextHash method,
            @Nullable TextHash source) implements Answer {

        public Document {
            documents = Items.of("/documents", documents);
            Items.eachOnce("/documents", "/kind", documents, Piece::kind);
        }

        @Override
        public String word() {
            return "document";
        }
    }

    /** The days something happened on, in order and each once. */
    record Recurrence(
            List<LocalDate> occurrences,
            @Nullable TextHash method,
            @Nullable TextHash source) implements Answer {

        public Recurrence {
            occurrences = Items.days("/occurrences", occurrences);
        }

        @Override
        public String word() {
            return "recurrence";
        }
    }

    /** Whether something exists, since when, and the procedure that keeps it up to date. */
    record Existence(
            boolean exists,
            @Nullable LocalDate since,
            @Nullable Procedure procedure,
            @Nullable TextHash method,
            @Nullable TextHash source)
            implements Answer {

        public Existence {
            Items.sinceOnlyIf(exists, since);
        }

        @Override
        public String word() {
            return "existence";
        }
    }

    /** Whether something can be done: as a whole, or by each of several activities. */
    record Capability(
            @Nullable Boolean capable,
            @Nullable LocalDate since,
            List<Ability> activities,
            @Nullable TextHash method,
            @Nullable TextHash source)
            implements Answer {

        public Capability {
            activities = Items.of("/activities", activities);
            Items.eachOnce("/activities", "/activity", activities, Ability::activity);
            if ((capable == null) == activities.isEmpty()) {
                throw new Malformed(Reason.CAPABLE_OR_ACTIVITIES, "/capable", capable);
            }
            Items.sinceOnlyIf(Boolean.TRUE.equals(capable), since);
        }

        @Override
        public String word() {
            return "capability";
        }
    }

    /** The days on which something was carried out, in order and each once. */
    record Event(
            List<LocalDate> events,
            @Nullable TextHash method,
            @Nullable TextHash source) implements Answer {

        public Event {
            events = Items.days("/events", events);
        }

        @Override
        public String word() {
            return "event";
        }
    }

    /**
     * A number that was measured.
     *
     * @param value decimal, as it was written
     */
    record Measure(
            String value,
            @Nullable TextHash method,
            @Nullable TextHash source) implements Answer {

        private static final Pattern VALUE = Pattern.compile("(?:0|[1-9]\\d{0,11})(?:\\.\\d{1,6})?");

        public Measure {
            if (!VALUE.matcher(value).matches()) {
                throw new Malformed(Reason.DECIMAL_SHAPE, "/value", value);
            }
        }

        @Override
        public String word() {
            return "measure";
        }
    }

    /** Several answers in one; a part left out counts as not given. */
    record Composite(
            List<Part> parts,
            @Nullable TextHash method,
            @Nullable TextHash source) implements Answer {

        public Composite {
            parts = Items.of("/parts", parts);
            if (parts.isEmpty()) {
                throw new Malformed(Reason.LIST_EMPTY, "/parts", 0);
            }
            Items.eachOnce("/parts", "/part", parts, Part::part);
        }

        @Override
        public String word() {
            return "composite";
        }
    }

    /** That the indicator does not apply to the declarant, and why. */
    record NotApplicable(TextHash justification) implements Answer {

        @Override
        public String word() {
            return "not-applicable";
        }
    }

    /** So many of so many, for one activity. */
    record Share(String activity, long numerator, long denominator) {

        public Share {
            Items.activity(activity);
            Items.fraction(numerator, denominator);
        }
    }

    /** One document: of a kind, perhaps dated, perhaps valid until the end of a day, perhaps validated. */
    record Piece(
            String kind,
            @Nullable LocalDate date,
            @Nullable LocalDate validUntil,
            @Nullable Validator validatedBy) {

        private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_-]{0,63}");

        public Piece {
            Items.code(KIND, "/kind", kind);
            Items.inOrder("/validUntil", date, validUntil);
        }
    }

    /** Who a document may have to be validated by. */
    enum Validator {
        LEGAL_REPRESENTATIVE
    }

    /** A procedure that was given, perhaps dated, perhaps valid until the end of a day. */
    record Procedure(@Nullable LocalDate date, @Nullable LocalDate validUntil) {

        public Procedure {
            Items.inOrder("/validUntil", date, validUntil);
        }
    }

    /** Whether one activity is capable, and since when. */
    record Ability(
            String activity, boolean capable, @Nullable LocalDate since) {

        public Ability {
            Items.activity(activity);
            Items.sinceOnlyIf(capable, since);
        }
    }

    /** The answer to one part of a composite indicator. */
    record Part(String part, Answer content) {

        private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

        public Part {
            Items.code(CODE, "/part", part);
            if (content instanceof Composite || content instanceof NotApplicable) {
                throw new Malformed(Reason.PART_SHAPE, "/content/shape", content.word());
            }
        }
    }
}
