package fr.jalon.scoring.score;

import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.security.Grant;
import fr.jalon.platform.time.ParisDays;
import fr.jalon.scoring.fact.KnownFacts;
import fr.jalon.scoring.fact.RecordClock;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose scores a caller may see today, by the facts known now, whatever the dates asked for: its own as declarant, those
 * of today's members as coordinator, those of the region as regulator, all at national level and as auditor.
 */
@Component
class Rights {

    private static final Set<String> SEE_ALL = Set.of("national", "auditor");

    private final KnownFacts facts;
    private final RecordClock record;
    private final Clock clock;

    Rights(KnownFacts facts, RecordClock record, Clock clock) {
        this.facts = facts;
        this.record = record;
        this.clock = clock;
    }

    /** What {@code caller} may see; nothing, for most. */
    KnownFacts.Selection of(Caller caller) {
        var today = ParisDays.today(clock);
        var grants = caller.grants(today);
        var establishments = new HashSet<>(perimeters(grants, "declarant", "establishment"));
        var groups = perimeters(grants, "coordinator", "group");
        if (!groups.isEmpty()) {
            establishments.addAll(facts.members(groups, today, head()));
        }
        return new KnownFacts.Selection(seesAll(grants), establishments, perimeters(grants, "regulator", "region"));
    }

    /** Refuses a caller who may not see {@code finess}, after telling anyone that it does not exist. */
    void require(Caller caller, String finess) {
        var establishment = facts.establishment(finess, head())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "unknown-establishment", finess));
        var selection = of(caller);
        if (!selection.all()
                && !selection.establishments().contains(finess)
                && !selection.regions().contains(establishment.region())) {
            throw Problem.of(FORBIDDEN, "forbidden");
        }
    }

    /** Refuses a caller who may not see the score of the group {@code code}, after telling that it does not exist. */
    void requireGroup(Caller caller, String code) {
        var group = facts.group(code, head()).orElseThrow(() -> Problem.of(NOT_FOUND, "unknown-group", code));
        var grants = caller.grants(ParisDays.today(clock));
        if (!seesAll(grants)
                && !perimeters(grants, "coordinator", "group").contains(code)
                && !perimeters(grants, "regulator", "region").contains(group.region())) {
            throw Problem.of(FORBIDDEN, "forbidden");
        }
    }

    private static boolean seesAll(List<Grant> grants) {
        return grants.stream()
                .anyMatch(grant -> SEE_ALL.contains(grant.role())
                        && grant.perimeter().kind().equals("national"));
    }

    private long head() {
        return record.head().map(RecordClock.Applied::position).orElse(0L);
    }

    private static Set<String> perimeters(List<Grant> grants, String role, String kind) {
        var values = new HashSet<String>();
        for (var grant : grants) {
            if (grant.role().equals(role) && grant.perimeter().kind().equals(kind)) {
                values.add(grant.perimeter().value());
            }
        }
        return values;
    }
}
