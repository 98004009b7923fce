package fr.jalon.declaration.declaring.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The model says no: an expected outcome, with a reason made for programs and the field to blame where there is one. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a command is refused. The names are stable: clients act on them. */
    public enum Reason {
        ALREADY_DECLARED,
        UNKNOWN_DECLARATION,
        NOT_DECLARABLE,
        ALWAYS_APPLICABLE,
        SHAPE_MISMATCH,
        UNKNOWN_DOCUMENT_KIND,
        UNKNOWN_ACTIVITY,
        ACTIVITIES_ASKED,
        UNKNOWN_PART,
        PERCENT_TOO_HIGH,
        UNKNOWN_PROOF,
        NOT_A_MEMBER,
        OUTSIDE_WINDOW,
        DATE_IN_THE_FUTURE,
        UNDER_REVIEW,
        ALREADY_SUBMITTED,
        NOT_SUBMITTED,
        ALREADY_REVIEWED,
        NO_REVIEW,
        NOT_REVIEWED,
        ALREADY_DECIDED,
        WITHDRAWN,
        ALREADY_WITHDRAWN,
        NOTHING_STANDS,
        WITHDRAWN_BEFORE_EFFECT,
        DEADLINE_PAST,
        NOT_YOUR_LEVEL,
        OWN_DECLARATION;

        /** The stable name for programs. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final String field;
    private final String value;

    Refused(Reason reason) {
        this(reason, "", "");
    }

    Refused(Reason reason, String field, @Nullable Object value) {
        super(field.isEmpty() ? reason.slug() : reason.slug() + " at '" + field + "': " + value, null, false, false);
        this.reason = reason;
        this.field = field;
        this.value = String.valueOf(value);
    }

    public Reason reason() {
        return reason;
    }

    /** The JSON pointer of the field to blame within the content; empty when the state alone is the reason. */
    public String field() {
        return field;
    }

    public String value() {
        return value;
    }
}
