package fr.jalon.scoring.publishing;

import fr.jalon.platform.time.ParisDays;
import java.time.Instant;
import java.time.LocalDate;

/** What changed a score. */
sealed interface Cause {

    /** When it changed. */
    Instant time();

    /** The part of the identity of a message that is the cause's. */
    String key();

    /** A message of {@code declarations.v1}. */
    record Event(String id, Instant time, String correlationId) implements Cause {
        @Override
        public String key() {
            return "event:" + id;
        }
    }

    /** A day that began. */
    record Day(LocalDate date) implements Cause {
        @Override
        public Instant time() {
            return ParisDays.startOf(date);
        }

        @Override
        public String key() {
            return "date:" + date;
        }
    }
}
