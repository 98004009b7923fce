package fr.jalon.declaration.declaring.model;

/** What is wrong with a content that is sent back. */
public enum Why {
    INCORRECT,
    INCOMPLETE,
    OUTDATED,
    OTHER
}
