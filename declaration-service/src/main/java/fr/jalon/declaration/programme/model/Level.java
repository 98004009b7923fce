package fr.jalon.declaration.programme.model;

/** Who looks at a content after its submission, nearest first. The last level of a chain decides, the others review. */
public enum Level {
    COORDINATOR,
    REGULATOR,
    NATIONAL
}
