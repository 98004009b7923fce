package fr.jalon.declaration.rights;

import fr.jalon.declaration.declaring.model.Declarant;
import fr.jalon.declaration.establishment.Establishments;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.group.Groups;
import fr.jalon.declaration.group.Memberships;
import fr.jalon.declaration.group.Memberships.Membership;
import fr.jalon.declaration.group.model.Role;
import fr.jalon.declaration.programme.model.Level;
import fr.jalon.declaration.provenance.model.Standing;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.security.Perimeter;
import fr.jalon.platform.time.ParisDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Compares the grants of a caller with where an establishment or a group stands today. */
@Component
public final class Rights {

    private static final Perimeter EVERYWHERE = new Perimeter("national", "");

    private final Establishments establishments;
    private final Groups groups;
    private final Memberships memberships;
    private final Clock clock;

    Rights(Establishments establishments, Groups groups, Memberships memberships, Clock clock) {
        this.establishments = establishments;
        this.groups = groups;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Whether the caller declares for the establishment; for a group, its coordinator and its support do. */
    public boolean declares(Caller caller, Declarant declarant) {
        return switch (declarant) {
            case Declarant.Establishment(var finess) -> holds(caller, "declarant", establishment(finess));
            case Declarant.Group group -> coordinates(caller, group) || supports(caller, group);
        };
    }

    /** The levels at which the caller looks at contents of the declarant. */
    public Set<Level> levels(Caller caller, Declarant declarant) {
        var levels = EnumSet.noneOf(Level.class);
        if (coordinates(caller, declarant)) {
            levels.add(Level.COORDINATOR);
        }
        if (regulates(caller, declarant)) {
            levels.add(Level.REGULATOR);
        }
        if (holds(caller, "national", EVERYWHERE)) {
            levels.add(Level.NATIONAL);
        }
        return levels;
    }

    /** How much of the declarant's declarations the caller sees. */
    public Sight sight(Caller caller, Declarant declarant) {
        if (holds(caller, "auditor", EVERYWHERE) || declares(caller, declarant)) {
            return Sight.EVERYTHING;
        }
        boolean submitted = !levels(caller, declarant).isEmpty() || isOfMember(caller, declarant);
        return submitted ? Sight.SUBMITTED : Sight.NOTHING;
    }

    /** Whether the caller coordinates the group, or one of which the establishment is a member today. */
    private boolean coordinates(Caller caller, Declarant declarant) {
        return switch (declarant) {
            case Declarant.Group(var code) -> holds(caller, "coordinator", new Perimeter("group", code));
            case Declarant.Establishment(var finess) ->
                holdsAnywhere(caller, "coordinator")
                        && memberships.groupsOf(finess, today()).stream()
                                .anyMatch(
                                        member -> holds(caller, "coordinator", new Perimeter("group", member.group())));
        };
    }

    private boolean regulates(Caller caller, Declarant declarant) {
        return holdsAnywhere(caller, "regulator")
                && region(declarant)
                        .filter(region -> holds(caller, "regulator", new Perimeter("region", region)))
                        .isPresent();
    }

    private Optional<String> region(Declarant declarant) {
        return switch (declarant) {
            case Declarant.Establishment(var finess) ->
                establishments.find(finess).map(Establishments.Establishment::region);
            case Declarant.Group(var code) -> groups.find(code).map(Groups.Registered::region);
        };
    }

    /** Only a published role lets its holder act for the whole group. */
    private boolean supports(Caller caller, Declarant.Group group) {
        return holdsAnywhere(caller, "declarant")
                && memberships.membersOf(group.code(), today()).stream()
                        .filter(member -> member.role() == Role.SUPPORT && member.roleStanding() == Standing.PUBLISHED)
                        .anyMatch(member -> isOf(caller, member));
    }

    private boolean isOfMember(Caller caller, Declarant declarant) {
        return declarant instanceof Declarant.Group(var code)
                && holdsAnywhere(caller, "declarant")
                && memberships.membersOf(code, today()).stream().anyMatch(member -> isOf(caller, member));
    }

    private boolean isOf(Caller caller, Membership member) {
        return holds(caller, "declarant", establishment(member.establishment()));
    }

    private static Perimeter establishment(Finess finess) {
        return new Perimeter("establishment", finess.value());
    }

    private boolean holds(Caller caller, String role, Perimeter perimeter) {
        return caller.has(role, perimeter, today());
    }

    /** Spares a look at the referential for those who have no such role at all. */
    private boolean holdsAnywhere(Caller caller, String role) {
        return caller.grants(today()).stream().anyMatch(grant -> grant.role().equals(role));
    }

    private LocalDate today() {
        return ParisDays.today(clock);
    }
}
