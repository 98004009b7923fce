package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import fr.jalon.declaration.programme.model.Shape;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a declarant answers to an indicator, in the shape the indicator asks for. */
public sealed interface Answer {

    int ITEMS = 500;

    Shape shape();

    /** So many of so many, within a perimeter, counted by a method from a source. */
    record Ratio(long numerator, long denominator, TextHash perimeter, TextHash method, TextHash source)
            implements Answer {

        private static final long LARGEST = 1_000_000_000_000L;

        public Ratio {
            if (numerator < 0 || numerator > LARGEST) {
                throw new Malformed(Reason.NUMBER_OUT_OF_RANGE, "/numerator", numerator);
            }
            if (denominator < 0 || denominator > LARGEST) {
                throw new Malformed(Reason.NUMBER_OUT_OF_RANGE, "/denominator", denominator);
            }
            if (denominator == 0) {
                throw new Malformed(Reason.DENOMINATOR_ZERO, "/denominator", denominator);
            }
            if (numerator > denominator) {
                throw new Malformed(Reason.NUMERATOR_ABOVE_DENOMINATOR, "/numerator", numerator);
            }
        }

        @Override
        public Shape shape() {
            return Shape.RATIO;
        }
    }

    /** The documents that exist, each of another kind. */
    record Document(
            List<Piece> documents,
            @Nullable TextHash method,
            @Nullable TextHash source) implements Answer {

        public Document {
            documents = List.copyOf(documents);
            if (documents.size() > ITEMS) {
                throw new Malformed(Reason.TOO_MANY_ITEMS, "/documents", documents.size());
            }
            var kinds = new HashSet<String>();
            for (int index = 0; index < documents.size(); index++) {
                if (!kinds.add(documents.get(index).kind())) {
                    throw new Malformed(
                            Reason.DUPLICATE_ITEM,
                            "/documents/" + index + "/kind",
                            documents.get(index).kind());
                }
            }
        }

        @Override
        public Shape shape() {
            return Shape.DOCUMENT;
        }
    }

    /** One document: of a kind, perhaps dated, perhaps valid until the end of a day. */
    record Piece(
            String kind, @Nullable LocalDate date, @Nullable LocalDate validUntil) {

        private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_-]{0,63}");

        public Piece {
            if (!KIND.matcher(kind).matches()) {
                throw new Malformed(Reason.CODE_SHAPE, "/kind", kind);
            }
            if (date != null && validUntil != null && validUntil.isBefore(date)) {
                throw new Malformed(Reason.DATES_REVERSED, "/validUntil", validUntil);
            }
        }
    }

    /** The days something happened on, in order and each once. */
    record Recurrence(
            List<LocalDate> occurrences,
            @Nullable TextHash method,
            @Nullable TextHash source) implements Answer {

        public Recurrence {
            if (occurrences.size() > ITEMS) {
                throw new Malformed(Reason.TOO_MANY_ITEMS, "/occurrences", occurrences.size());
            }
            var days = new HashSet<LocalDate>();
            for (int index = 0; index < occurrences.size(); index++) {
                if (!days.add(occurrences.get(index))) {
                    throw new Malformed(Reason.DUPLICATE_ITEM, "/occurrences/" + index, occurrences.get(index));
                }
            }
            occurrences = occurrences.stream().sorted().toList();
        }

        @Override
        public Shape shape() {
            return Shape.RECURRENCE;
        }
    }
}
