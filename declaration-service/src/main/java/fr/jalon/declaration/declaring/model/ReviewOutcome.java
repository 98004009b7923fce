package fr.jalon.declaration.declaring.model;

/** What a coordinator can say of a submitted content. */
public enum ReviewOutcome {
    ENDORSED,
    RETURNED
}
