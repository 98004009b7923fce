package fr.jalon.declaration.group.model;

/** How the date of a joining binds. */
public enum JoinBound {
    /** On that very day. */
    ON,
    /** On that day at the latest; counts from it. */
    BY
}
