package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import java.time.LocalDate;

/** The days a content was observed on, both included. */
public record Observation(LocalDate from, LocalDate to) {

    public Observation {
        if (to.isBefore(from)) {
            throw new Malformed(Reason.DATES_REVERSED, "/to", to);
        }
    }
}
