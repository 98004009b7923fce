package fr.jalon.scoring.fact.model;

/** How far a content has to have come to count. */
public enum Reading {
    /** Submitted, and not returned. */
    DECLARED,
    /** Endorsed by the coordinator. */
    REVIEWED,
    /** Accepted or refused by the regulator. */
    DECIDED
}
