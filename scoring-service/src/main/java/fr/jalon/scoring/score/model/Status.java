package fr.jalon.scoring.score.model;

/** How an indicator stands. */
public enum Status {
    MET,
    NOT_MET,
    NOT_DECLARED,
    /** It was met, and too much time has passed since. */
    LAPSED,
    NOT_APPLICABLE;

    /** Whether an indicator that stands like this lets its axis be met. */
    public boolean passes() {
        return this == MET || this == NOT_APPLICABLE;
    }
}
