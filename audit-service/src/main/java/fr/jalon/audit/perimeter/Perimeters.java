package fr.jalon.audit.perimeter;

import fr.jalon.platform.security.Caller;
import fr.jalon.platform.time.ParisDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the grants of a caller into what it may see today. A grant that is none of these shows nothing. */
@Component
public class Perimeters {

    private final JdbcClient db;
    private final Clock clock;

    Perimeters(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What {@code caller} may see now. */
    public Sight sightOf(Caller caller) {
        var today = ParisDays.today(clock);
        var sum = new Sight.Sum();
        for (var grant : caller.grants(today)) {
            String value = grant.perimeter().value();
            switch (grant.role() + "@" + grant.perimeter().kind()) {
                case "auditor@national" -> sum.everything();
                case "national@national" -> sum.national();
                case "declarant@establishment" -> addOwn(value, today, sum);
                case "coordinator@group" -> addGroup(value, today, sum);
                case "regulator@region" -> addForeign(inRegion(value), sum);
                default -> {} // a role that sees no declarations
            }
        }
        return sum.sight();
    }

    /** All of its own; of its groups the declarations, and where it is the support, which may declare, the drafts. */
    private void addOwn(String establishment, LocalDate today, Sight.Sum sum) {
        sum.drafts(Set.of(establishment));
        addForeign(Set.of(establishment), sum);
        var groups = groupsOf(establishment, today);
        sum.declarations(groups.keySet());
        groups.forEach((group, supports) -> {
            if (supports) {
                sum.drafts(Set.of(group));
            }
        });
    }

    /** All of the group itself, which the coordinator declares for, and what its members have submitted. */
    private void addGroup(String group, LocalDate today, Sight.Sum sum) {
        sum.drafts(Set.of(group));
        addForeign(Set.of(group), sum);
        addForeign(membersOf(group, today), sum);
    }

    private static void addForeign(Set<String> declarants, Sight.Sum sum) {
        sum.declarations(declarants);
        sum.scores(declarants);
    }

    private Map<String, Boolean> groupsOf(String establishment, LocalDate today) {
        Map<String, Boolean> groups = new HashMap<>();
        db.sql("""
            select code, bool_or(coalesce(role, '') = 'SUPPORT') from membership
            where declarant = ? and joined <= ? and (left_on is null or left_on > ?) group by code\
            """)
                .params(establishment, today, today)
                .query((row, _) -> groups.put(row.getString(1), row.getBoolean(2)))
                .list();
        return groups;
    }

    private Set<String> membersOf(String group, LocalDate today) {
        return new HashSet<>(
                db.sql("""
                    select distinct declarant from membership
                    where code = ? and joined <= ? and (left_on is null or left_on > ?)\
                    """).params(group, today, today).query(String.class).list());
    }

    private Set<String> inRegion(String region) {
        return new HashSet<>(db.sql("select declarant from region_of where region = ?")
                .param(region)
                .query(String.class)
                .list());
    }
}
