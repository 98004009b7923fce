package fr.jalon.scoring.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who declared anything, who has a group, and which programmes ask for others; for one transaction. */
final class Structure {

    private static final Pattern FINESS = Pattern.compile("(\\d\\d|2[AB])\\d{7}");

    /** In the order of an index. */
    static final String DECLARED = """
        select distinct programme, declarant from content_fact where (declarant, programme) > (?, ?)
        order by declarant, programme limit ?\
        """;

    private final JdbcTemplate db;
    private final Map<String, Set<String>> asking = new HashMap<>();

    Structure(JdbcTemplate db) {
        this.db = db;
    }

    static boolean isEstablishment(String declarant) {
        return FINESS.matcher(declarant).matches();
    }

    /** Notes that {@code programme} asks how complete {@code others} are. */
    void asks(String programme, Collection<String> others) {
        asking.clear();
        others.forEach(
                other -> db.update("insert into completion values (?, ?) on conflict do nothing", programme, other));
    }

    /** The programmes that ask for {@code programme}, at whatever distance; it is not among them. */
    Set<String> asking(String programme) {
        return asking.computeIfAbsent(programme, of -> new HashSet<>(db.queryForList("""
            with recursive asking as (
                select programme from completion where of = ?
                union select completion.programme from completion join asking on completion.of = asking.programme
            ) select programme from asking where programme <> ?\
            """, String.class, of, of)));
    }

    /** Up to {@code limit} subjects after {@code after} that somebody submitted a content for, declarant by declarant. */
    List<Subject> declared(Subject after, int limit) {
        return db.query(DECLARED, Structure::subject, after.declarant(), after.programme(), limit);
    }

    /** Up to {@code limit} groups after {@code after} with a place for one of those who have a scorecard, in order. */
    List<Subject> groupsOfCards(Subject after, int limit) {
        return subjects("""
            select distinct programme, code from scorecard join membership_fact on finess = declarant
            where (programme, code) > (?, ?) and upper_inf(known) order by programme, code limit ?\
            """, after, limit);
    }

    private List<Subject> subjects(String sql, Subject after, int limit) {
        return db.query(sql, Structure::subject, after.programme(), after.declarant(), limit);
    }

    private static Subject subject(ResultSet row, int at) throws SQLException {
        return new Subject(row.getString(1), row.getString(2));
    }
}
