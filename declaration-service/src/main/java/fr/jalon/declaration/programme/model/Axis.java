package fr.jalon.declaration.programme.model;

/** A heading of a programme; it may have no indicator yet. */
public record Axis(String code, Text label, Role role) {

    /** What an axis counts for: a domain alone never decides who is eligible. */
    public enum Role {
        PREREQUISITE,
        DOMAIN
    }
}
