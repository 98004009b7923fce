package fr.jalon.declaration.programme.model;

import java.util.List;
import java.util.Locale;

/** The model says no. An expected outcome, so it carries a reason made for programs and no stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a version cannot be published. */
    public enum Reason {
        VERSION_EXISTS,
        VERSION_SAME_DAY
    }

    private final Reason reason;
    private final transient List<String> arguments;

    Refused(Reason reason, String... arguments) {
        super(reason + " " + List.of(arguments), null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** What the sentence about the refusal names. */
    public List<String> arguments() {
        return arguments;
    }

    /** The stable name of the problem. */
    public String slug() {
        return "programme-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
