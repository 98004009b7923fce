package fr.jalon.declaration.declaring.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A value that cannot exist, such as a FINESS with a wrong check digit. Says which field is to blame, and its value. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the value. */
    public enum Reason {
        FINESS_MALFORMED,
        FINESS_CHECK_DIGIT,
        DECLARATION_ID_SHAPE,
        CODE_SHAPE,
        TEXT_HASH_SHAPE,
        PROOF_SHAPE,
        NUMBER_OUT_OF_RANGE,
        DENOMINATOR_ZERO,
        NUMERATOR_ABOVE_DENOMINATOR,
        DATES_REVERSED,
        DUPLICATE_ITEM,
        TOO_MANY_ITEMS,
        LIST_EMPTY,
        DECIMAL_SHAPE,
        CAPABLE_OR_ACTIVITIES,
        SINCE_OF_NOTHING,
        PART_SHAPE,
        REASON_REQUIRED;

        /** The stable name for programs. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final String field;
    private final String value;

    Malformed(Reason reason, String field, @Nullable Object value) {
        super(reason.slug() + " at '" + field + "': " + value, null, false, false);
        this.reason = reason;
        this.field = field;
        this.value = String.valueOf(value);
    }

    public Reason reason() {
        return reason;
    }

    /** Where the value stands, as a JSON pointer relative to the object that refused it; empty for that object itself. */
    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    /** The same complaint seen from an object that holds the complaining one under {@code prefix}. */
    public Malformed within(String prefix) {
        return new Malformed(reason, prefix + field, value);
    }
}
