package fr.jalon.audit.perimeter;

import fr.jalon.platform.security.Caller;
import fr.jalon.platform.time.ParisDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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
        boolean everything = false;
        boolean national = false;
        Set<String> own = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (var grant : caller.grants(today)) {
            String value = grant.perimeter().value();
            switch (grant.role() + "@" + grant.perimeter().kind()) {
                case "auditor@national" -> everything = true;
                case "national@national" -> national = true;
                case "declarant@establishment" -> own.add(value);
                case "coordinator@group" -> others.addAll(membersOf(value, today));
                case "regulator@region" -> others.addAll(inRegion(value));
                default -> {} // a role that sees no declarations
            }
        }
        return new Sight(everything, national, own, others);
    }

    private List<String> membersOf(String group, LocalDate today) {
        return db.sql("""
            select distinct declarant from membership
            where code = ? and joined <= ? and (left_on is null or left_on > ?)\
            """).params(group, today, today).query(String.class).list();
    }

    private List<String> inRegion(String region) {
        return db.sql("select declarant from region_of where region = ?")
                .param(region)
                .query(String.class)
                .list();
    }
}
