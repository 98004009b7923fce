package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Span;
import fr.jalon.scoring.fact.model.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as they are stored: each read one statement, by index alone. */
final class FactRows implements Rows {

    static final String VERSIONS = """
        select programme, lower(valid) as since, upper(valid) as until, value from programme_fact
        where programme = any (?) and known @> ?::bigint and valid && ?::daterange order by programme, valid\
        """;

    static final String CONTENTS = """
        select declarant, programme, reading, indicator, lower(valid) as since, upper(valid) as until, value
        from content_fact
        where declarant = any (?) and programme = any (?) and reading = any (?)
          and known @> ?::bigint and valid && ?::daterange
        order by declarant, programme, reading, indicator, valid\
        """;

    static final String GROUPS_OF = """
        select finess, code, lower(valid) as since, upper(valid) as until, value from membership_fact
        where finess = any (?) and known @> ?::bigint and valid && ?::daterange order by finess, code, valid\
        """;

    static final String MEMBERS_OF = """
        select finess, code, lower(valid) as since, upper(valid) as until, value from membership_fact
        where code = ? and known @> ?::bigint and valid && ?::daterange order by finess, code, valid\
        """;

    static final String ESTABLISHMENTS =
            "select finess, value from establishment_fact where finess = any (?) and known @> ?::bigint";

    static final String GROUP = "select value from grouping_fact where code = ? and known @> ?::bigint";

    private final JdbcClient db;
    private final String days;
    private final long position;
    private final Collection<Reading> readings;

    private FactRows(JdbcClient db, String days, long position, Collection<Reading> readings) {
        this.db = db;
        this.days = days;
        this.position = position;
        this.readings = readings;
    }

    /** What holds on {@code day}, contents on {@code readings} only: as many rows for a long history as for a short one. */
    static FactRows on(JdbcClient db, LocalDate day, long position, Collection<Reading> readings) {
        return new FactRows(db, "[%s,%s]".formatted(day, day), position, readings);
    }

    /** What holds on {@code day} or later, likewise. */
    static FactRows from(JdbcClient db, LocalDate day, long position, Collection<Reading> readings) {
        return new FactRows(db, "[%s,)".formatted(day), position, readings);
    }

    @Override
    public Map<String, List<Segment<Value.Programme>>> versions(Collection<String> programmes) {
        var versions = new HashMap<String, List<Segment<Value.Programme>>>();
        db.sql(VERSIONS)
                .params(array(programmes), position, days)
                .query((row, _) -> versions.computeIfAbsent(row.getString("programme"), _ -> new ArrayList<>())
                        .add(segment(row, Key.Family.PROGRAMME, Value.Programme.class)))
                .list();
        return versions;
    }

    @Override
    public Map<String, Facts.Contents> contents(Collection<String> declarants, Collection<String> programmes) {
        var contents = new HashMap<String, Map<Facts.Slot, List<Segment<Value.Content>>>>();
        db.sql(CONTENTS)
                .params(
                        array(declarants),
                        array(programmes),
                        readings.stream().map(Reading::name).toArray(String[]::new),
                        position,
                        days)
                .query((row, _) -> contents.computeIfAbsent(row.getString("declarant"), _ -> new HashMap<>())
                        .computeIfAbsent(slot(row), _ -> new ArrayList<>())
                        .add(segment(row, Key.Family.CONTENT, Value.Content.class)))
                .list();
        var byDeclarant = new HashMap<String, Facts.Contents>();
        declarants.forEach(declarant ->
                byDeclarant.put(declarant, new Facts.Contents(declarant, contents.getOrDefault(declarant, Map.of()))));
        return byDeclarant;
    }

    @Override
    public Map<String, Map<String, List<Segment<Value.Membership>>>> groupsOf(Collection<String> establishments) {
        return memberships(db.sql(GROUPS_OF).params(array(establishments), position, days));
    }

    @Override
    public Map<String, Map<String, List<Segment<Value.Membership>>>> membersOf(String code) {
        return memberships(db.sql(MEMBERS_OF).params(code, position, days));
    }

    @Override
    public Map<String, Value.Establishment> establishments(Collection<String> establishments) {
        var described = new TreeMap<String, Value.Establishment>();
        db.sql(ESTABLISHMENTS)
                .params(array(establishments), position)
                .query((row, _) -> described.put(row.getString("finess"), (Value.Establishment)
                        FactJson.read(Key.Family.ESTABLISHMENT, row.getString("value"))))
                .list();
        return described;
    }

    @Override
    public Optional<Value.Group> group(String code) {
        return db.sql(GROUP)
                .params(code, position)
                .query((row, _) -> (Value.Group) FactJson.read(Key.Family.GROUPING, row.getString("value")))
                .optional();
    }

    private static Map<String, Map<String, List<Segment<Value.Membership>>>> memberships(
            JdbcClient.StatementSpec statement) {
        var memberships = new TreeMap<String, Map<String, List<Segment<Value.Membership>>>>();
        statement
                .query((row, _) -> memberships
                        .computeIfAbsent(row.getString("finess"), _ -> new TreeMap<>())
                        .computeIfAbsent(row.getString("code"), _ -> new ArrayList<>())
                        .add(segment(row, Key.Family.MEMBERSHIP, Value.Membership.class)))
                .list();
        return memberships;
    }

    private static Facts.Slot slot(ResultSet row) throws SQLException {
        return new Facts.Slot(
                row.getString("programme"), Reading.valueOf(row.getString("reading")), row.getString("indicator"));
    }

    private static <V extends Value> Segment<V> segment(ResultSet row, Key.Family family, Class<V> type)
            throws SQLException {
        @Nullable LocalDate from = row.getObject("since", LocalDate.class);
        @Nullable LocalDate until = row.getObject("until", LocalDate.class);
        return new Segment<>(new Span(from, until), type.cast(FactJson.read(family, row.getString("value"))));
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
