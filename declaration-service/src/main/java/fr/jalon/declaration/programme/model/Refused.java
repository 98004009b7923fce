package fr.jalon.declaration.programme.model;

import java.util.List;

/** The model says no. An expected outcome, so it carries a reason made for programs and no stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a version cannot be proposed or adopted. */
    public enum Reason {
        VERSION_EXISTS("programme-version-exists"),
        VERSION_SAME_DAY("programme-version-same-day"),
        EDITION_OUTDATED("programme-edition-outdated"),
        VERSION_UNKNOWN("unknown-version"),
        ALREADY_ADOPTED("programme-version-adopted"),
        OWN_PROPOSAL("own-proposal");

        private final String slug;

        Reason(String slug) {
            this.slug = slug;
        }

        /** The stable name of the problem. */
        public String slug() {
            return slug;
        }
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

    /** What the sentence about the refusal names: the programme, the version, and more. */
    public List<String> arguments() {
        return arguments;
    }

    public String slug() {
        return reason.slug();
    }
}
