package fr.jalon.scoring.fact.model;

/** How far a content has to have come to count. What was returned or withdrawn counts on none. */
public enum Reading {
    /** Submitted. */
    DECLARED,
    /** Endorsed at every level of its chain before the last. */
    REVIEWED,
    /** Accepted or refused at the last level. */
    DECIDED
}
