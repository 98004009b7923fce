package fr.jalon.declaration.rights;

/** How much of a declarant's declarations somebody sees. */
public enum Sight {
    NOTHING,
    /** What was submitted, and what followed. */
    SUBMITTED,
    /** Drafts as well. */
    EVERYTHING
}
