package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.GroupFacts;
import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known at a position. The answer to a question about a position never changes once it is applied. */
@Component
public class KnownFacts {

    static final String PROGRAMME = """
        select value from programme_fact where programme = ? and valid @> ?::date and known @> ?::bigint\
        """;

    static final String ESTABLISHMENT = "select value from establishment_fact where finess = ? and known @> ?::bigint";

    private static final Set<Reading> ALL = Set.of(Reading.values());

    private final JdbcClient db;

    KnownFacts(JdbcClient db) {
        this.db = db;
    }

    /** The version in force on a day. */
    public Optional<Value.Programme> programme(String programme, LocalDate validAt, long position) {
        return db.sql(PROGRAMME)
                .params(programme, validAt, position)
                .query(value(Key.Family.PROGRAMME, Value.Programme.class))
                .optional();
    }

    /** Whether any version of the programme had been adopted, in force or not. */
    public boolean knowsProgramme(String programme, long position) {
        return db.sql("select exists (select from programme_fact where programme = ? and known @> ?::bigint)")
                .params(programme, position)
                .query(Boolean.class)
                .single();
    }

    public Optional<Value.Establishment> establishment(String finess, long position) {
        return db.sql(ESTABLISHMENT)
                .params(finess, position)
                .query(value(Key.Family.ESTABLISHMENT, Value.Establishment.class))
                .optional();
    }

    /** Up to {@code limit} establishments after the number {@code after}, in order of their numbers. */
    public List<Value.Establishment> establishments(Selection selection, String after, long position, int limit) {
        return db.sql("""
            select value from establishment_fact
            where finess > ? and known @> ?::bigint and (? or finess = any (?) or region = any (?))
            order by finess limit ?\
            """)
                .params(
                        after,
                        position,
                        selection.all,
                        array(selection.establishments),
                        array(selection.regions),
                        limit)
                .query(value(Key.Family.ESTABLISHMENT, Value.Establishment.class))
                .list();
    }

    /** Those that count as members on {@code day} of one of the {@code groups}. */
    public Set<String> members(Collection<String> groups, LocalDate day, long position) {
        return new HashSet<>(db.sql("""
            select finess from membership_fact
            where code = any (?) and valid @> ?::date and known @> ?::bigint and value -> 'counts' = 'true'\
            """)
                .params(array(groups), day, position)
                .query(String.class)
                .list());
    }

    /**
     * All that is known to score {@code establishments} on {@code validAt} and {@code reading}. As many statements for
     * one as for many, and as many rows for a long history as for a short one.
     */
    public Map<String, Facts> on(
            Collection<String> establishments, String programme, LocalDate validAt, long position, Reading reading) {
        return new Assembly(FactRows.on(db, validAt, position, Set.of(reading))).of(establishments, programme);
    }

    /** The same of a group and its members; empty for a group that was not known. */
    public Optional<GroupFacts> onGroup(
            String code, String programme, LocalDate validAt, long position, Reading reading) {
        return new Assembly(FactRows.on(db, validAt, position, Set.of(reading))).ofGroup(code, programme);
    }

    /** The same, with what holds on later days, to tell how long it stays: a row for each content yet to come. */
    public Map<String, Facts> from(
            Collection<String> establishments, String programme, LocalDate validAt, long position, Reading reading) {
        return new Assembly(FactRows.from(db, validAt, position, Set.of(reading))).of(establishments, programme);
    }

    /** All that is known to score {@code establishments} on {@code validAt}, and to tell what comes after. */
    public Map<String, Facts> of(
            Collection<String> establishments, String programme, LocalDate validAt, long position) {
        return new Assembly(FactRows.from(db, validAt, position, ALL)).of(establishments, programme);
    }

    /** The same of a group and its members; empty for a group that was not known. */
    public Optional<GroupFacts> ofGroup(String code, String programme, LocalDate validAt, long position) {
        return new Assembly(FactRows.from(db, validAt, position, ALL)).ofGroup(code, programme);
    }

    /** The same facts for many questions in a row, about {@code since} and {@code position} and what comes later. */
    public FactWindow window(LocalDate since, long position) {
        return new FactWindow(db, since, position);
    }

    public Optional<Value.Group> group(String code, long position) {
        return FactRows.from(db, LocalDate.EPOCH, position, ALL).group(code);
    }

    /** Those of {@code declarants} with a declaration for one of the programmes that cannot be read any further. */
    public Set<String> parked(Collection<String> declarants, Collection<String> programmes, long position) {
        return new HashSet<>(db.sql("select distinct declarant from parked_fact"
                        + " where declarant = any (?) and programme = any (?) and known @> ?::bigint")
                .params(array(declarants), array(programmes), position)
                .query(String.class)
                .list());
    }

    private static <T extends Value> RowMapper<T> value(Key.Family family, Class<T> type) {
        return (row, _) -> type.cast(FactJson.read(family, row.getString("value")));
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** Which establishments to list: all, or those named and those of the regions. */
    public record Selection(boolean all, Set<String> establishments, Set<String> regions) {}
}
