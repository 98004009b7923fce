package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** A group of indicators of a programme; it may hold none. */
public record Axis(String code, Text label, Role role) {

    public Axis {
        requireNonNull(code);
        requireNonNull(label);
        role = orDefault(role);
    }

    /** An axis that eligibility needs. */
    public Axis(String code, Text label) {
        this(code, label, Role.PREREQUISITE);
    }

    private static Role orDefault(@Nullable Role role) {
        return role == null ? Role.PREREQUISITE : role;
    }

    /** What an axis is for. */
    public enum Role {
        /** Eligibility needs it. */
        PREREQUISITE,
        /** Use, after eligibility: it decides nothing but a score. */
        DOMAIN
    }
}
