package fr.jalon.declaration.declaring.model;

/** What the last level can say of a content. */
public enum DecisionOutcome {
    ACCEPTED,
    REFUSED
}
