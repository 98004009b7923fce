package fr.jalon.declaration.programme;

import java.time.LocalDate;
import java.util.Optional;

/** What the other features may ask about programmes, as known now. */
public interface Programmes {

    /** The clause of that indicator in the version in force on that date; empty when there is none. */
    Optional<Clause> clause(String programme, String indicator, LocalDate effectiveFrom);

    /** Whether any version of that programme was ever adopted. */
    boolean knows(String programme);

    /** Whether any adopted version of that programme lists that indicator. */
    boolean knows(String programme, String indicator);
}
