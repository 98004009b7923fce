package fr.jalon.declaration.group.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The model says no. An expected outcome, so it carries a reason made for programs and no stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a group does not change. */
    public enum Reason {
        GROUP_EXISTS,
        UNKNOWN_GROUP,
        GROUP_ALREADY_MEMBER,
        GROUP_NOT_A_MEMBER,
        GROUP_LEFT_BEFORE_JOINING
    }

    private final Reason reason;
    private final transient List<String> arguments;

    Refused(Reason reason, Object... arguments) {
        this(reason, Arrays.stream(arguments).map(Object::toString).toList());
    }

    private Refused(Reason reason, List<String> arguments) {
        super(reason + " " + arguments, null, false, false);
        this.reason = reason;
        this.arguments = arguments;
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
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
