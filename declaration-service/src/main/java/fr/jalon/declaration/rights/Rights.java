package fr.jalon.declaration.rights;

import fr.jalon.declaration.establishment.Establishments;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.group.Memberships;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.security.Perimeter;
import fr.jalon.platform.time.ParisDays;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Compares the grants of a caller with where an establishment stands today. */
@Component
public final class Rights {

    private static final Perimeter EVERYWHERE = new Perimeter("national", "");

    private final Establishments establishments;
    private final Memberships memberships;
    private final Clock clock;

    Rights(Establishments establishments, Memberships memberships, Clock clock) {
        this.establishments = establishments;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Whether the caller declares for the establishment. */
    public boolean declares(Caller caller, Finess establishment) {
        return caller.has("declarant", new Perimeter("establishment", establishment.value()), today());
    }

    /** Whether the caller coordinates a group of which the establishment is a member today. */
    public boolean coordinates(Caller caller, Finess establishment) {
        var today = today();
        boolean anywhere =
                caller.grants(today).stream().anyMatch(grant -> grant.role().equals("coordinator"));
        return anywhere
                && memberships.groupsOf(establishment, today).stream()
                        .anyMatch(member -> caller.has("coordinator", new Perimeter("group", member.group()), today));
    }

    /** Whether the caller regulates the region of the establishment. */
    public boolean regulates(Caller caller, Finess establishment) {
        var today = today();
        boolean anywhere =
                caller.grants(today).stream().anyMatch(grant -> grant.role().equals("regulator"));
        return anywhere
                && establishments
                        .find(establishment)
                        .filter(found -> caller.has("regulator", new Perimeter("region", found.region()), today))
                        .isPresent();
    }

    /** How much of the establishment's declarations the caller sees. */
    public Sight sight(Caller caller, Finess establishment) {
        var today = today();
        if (caller.has("auditor", EVERYWHERE, today) || declares(caller, establishment)) {
            return Sight.EVERYTHING;
        }
        boolean submitted = caller.has("national", EVERYWHERE, today)
                || coordinates(caller, establishment)
                || regulates(caller, establishment);
        return submitted ? Sight.SUBMITTED : Sight.NOTHING;
    }

    private LocalDate today() {
        return ParisDays.today(clock);
    }
}
