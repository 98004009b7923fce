package fr.jalon.declaration.declaring.model;

/** What a regulator can say of an endorsed content. */
public enum DecisionOutcome {
    ACCEPTED,
    REFUSED
}
