package fr.jalon.scoring.publishing;

import fr.jalon.scoring.fact.FactWindow;
import java.time.LocalDate;

/** Says how subjects stand, by the facts known at a position. The same question always has the same answer. */
interface Standings {

    /** The name of the rules. */
    String engine();

    /** How {@code subject} stands, by what is seen through {@code facts}. */
    Standing of(Subject subject, LocalDate validAt, long position, FactWindow facts);
}
