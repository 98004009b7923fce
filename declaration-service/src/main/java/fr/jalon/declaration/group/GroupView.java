package fr.jalon.declaration.group;

import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.group.model.JoinBound;
import fr.jalon.declaration.group.model.LeaveBound;
import fr.jalon.declaration.group.model.Role;
import fr.jalon.declaration.group.model.Stay;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from what the projection keeps. */
@Component
class GroupView implements Memberships {

    private final JdbcClient db;

    GroupView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Membership> groupsOf(Finess establishment, LocalDate date) {
        return memberships("establishment = ?", establishment.value(), date);
    }

    @Override
    public List<Membership> membersOf(String group, LocalDate date) {
        return memberships("group_code = ?", group, date);
    }

    private List<Membership> memberships(String whose, String key, LocalDate date) {
        return db.sql("select *, lower(valid) as joined, upper(valid) as until from membership_view"
                        + " where upper_inf(known) and valid @> ?::date and " + whose
                        + " order by group_code, establishment")
                .params(date, key)
                .query((row, _) -> membership(row, date))
                .list();
    }

    private static Membership membership(ResultSet row, LocalDate date) throws SQLException {
        String leaveBound = row.getString("leave_bound");
        var stay = new Stay(
                row.getString("establishment"),
                Role.valueOf(row.getString("role")),
                Standing.of(row.getString("role_standing")),
                Objects.requireNonNull(row.getObject("joined", LocalDate.class)),
                JoinBound.valueOf(row.getString("join_bound")),
                row.getObject("until", LocalDate.class),
                leaveBound == null ? null : LeaveBound.valueOf(leaveBound));
        return new Membership(
                row.getString("group_code"),
                new Finess(stay.establishment()),
                stay.role(),
                stay.roleStanding(),
                stay.uncertain(date, date));
    }

    /** The groups known at {@code position} whose code comes after {@code after}, in the order of their codes. */
    List<Listed> groups(long position, String after, int limit) {
        return db.sql("select * from group_view where known_from <= ? and code > ? order by code limit ?")
                .params(position, after, limit)
                .query((row, _) -> new Listed(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("region"),
                        new Source(row.getString("source_text"), Standing.of(row.getString("source_standing")))))
                .list();
    }

    /** A group as lists show it. */
    record Listed(String code, String name, String region, Source source) {}
}
