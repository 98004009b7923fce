package fr.jalon.scoring.operating;

import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.security.Perimeter;
import fr.jalon.platform.time.ParisDays;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may operate the service. */
@Component
class Administrator {

    private static final Perimeter EVERYWHERE = new Perimeter("national", "");

    private final Clock clock;

    Administrator(Clock clock) {
        this.clock = clock;
    }

    /** Refuses everyone else. */
    void require(Caller caller) {
        if (!caller.has("admin", EVERYWHERE, ParisDays.today(clock))) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        }
    }
}
