package fr.jalon.declaration.group.model;

/** How the date of a leaving binds. */
public enum LeaveBound {
    /** From that very day no member any more. */
    ON,
    /** At some day before it; counts until it, that day excluded. */
    BEFORE
}
