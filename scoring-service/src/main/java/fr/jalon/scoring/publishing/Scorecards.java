package fr.jalon.scoring.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The scorecards, as one transaction sees and changes them. Changes are written when somebody asks for more than one. */
final class Scorecards {

    private static final int[] TYPES = {
        Types.VARCHAR, Types.VARCHAR, Types.BIGINT, Types.VARCHAR, Types.VARCHAR, Types.DATE
    };
    private static final String COLUMNS = "programme, declarant, published, programme_version, readings, next_change";

    private final JdbcTemplate db;
    private final Map<Subject, Optional<Scorecard>> seen = new HashMap<>();
    private final Set<Subject> changed = new HashSet<>();

    Scorecards(JdbcTemplate db) {
        this.db = db;
    }

    /** Everybody may have changed: the next day finds out. */
    static void lookAgain(JdbcTemplate db) {
        db.update("update scorecard set next_change = day + 1 from publishing where day is not null");
    }

    /** Some {@code declarants} may have changed: the next day finds out. */
    static void lookAgain(JdbcTemplate db, Collection<String> declarants) {
        db.update(
                "update scorecard set next_change = day + 1 from publishing"
                        + " where day is not null and declarant = any (?)",
                (Object) declarants.toArray(String[]::new));
    }

    Optional<Scorecard> of(Subject subject) {
        return seen.computeIfAbsent(subject, this::read);
    }

    /** Reads at once the cards of {@code subjects} that were not asked for yet. */
    void read(Collection<Subject> subjects) {
        var missing = subjects.stream()
                .filter(subject -> !seen.containsKey(subject))
                .distinct()
                .toList();
        missing.forEach(subject -> seen.put(subject, Optional.empty()));
        db.query(
                "select " + COLUMNS + " from scorecard join unnest(?::text[], ?::text[]) as asked (p, d)"
                        + " on programme = p and declarant = d",
                row -> {
                    var card = card(row);
                    seen.put(card.subject(), Optional.of(card));
                },
                missing.stream().map(Subject::programme).toArray(String[]::new),
                missing.stream().map(Subject::declarant).toArray(String[]::new));
    }

    /** Returns whether {@code card} is another one than before. */
    boolean put(Scorecard card) {
        var before = seen.put(card.subject(), Optional.of(card));
        boolean another = before == null || !before.equals(Optional.of(card));
        if (another) {
            changed.add(card.subject());
        }
        return another;
    }

    /** Writes what was changed, and forgets the rest. */
    void flush() {
        db.batchUpdate(
                "insert into scorecard (" + COLUMNS + """
                    ) values (?, ?, ?, ?, ?, ?) on conflict (programme, declarant) do update set
                        published = excluded.published, programme_version = excluded.programme_version,
                        readings = excluded.readings, next_change = excluded.next_change\
                    """,
                changed.stream().sorted().map(this::row).toList(),
                TYPES);
        changed.clear();
        seen.clear();
    }

    /** The first day until {@code last} on which some subject may change by itself. */
    Optional<LocalDate> firstDue(LocalDate last) {
        flush();
        return db
                .query(
                        "select next_change from scorecard where next_change <= ? order by next_change limit 1",
                        (row, _) -> row.getObject(1, LocalDate.class),
                        last)
                .stream()
                .findFirst();
    }

    /** Up to {@code limit} subjects that may change on {@code day}, in order. */
    List<Subject> due(LocalDate day, int limit) {
        flush();
        return subjects(
                "select programme, declarant from scorecard where next_change = ?"
                        + " order by next_change, programme, declarant limit ?",
                day,
                limit);
    }

    /** Up to {@code limit} subjects of {@code programme} after the declarant {@code after}, in order. */
    List<Subject> ofProgramme(String programme, String after, int limit) {
        flush();
        return subjects(
                "select programme, declarant from scorecard where programme = ? and declarant > ?"
                        + " order by declarant limit ?",
                programme,
                after,
                limit);
    }

    /** All subjects of some {@code declarants}. */
    List<Subject> ofDeclarants(Collection<String> declarants) {
        flush();
        return subjects("select programme, declarant from scorecard where declarant = any (?)", (Object)
                declarants.toArray(String[]::new));
    }

    private List<Subject> subjects(String sql, Object... arguments) {
        return db.query(sql, (row, _) -> new Subject(row.getString(1), row.getString(2)), arguments);
    }

    private Optional<Scorecard> read(Subject subject) {
        return db
                .query(
                        "select " + COLUMNS + " from scorecard where programme = ? and declarant = ?",
                        (row, _) -> card(row),
                        subject.programme(),
                        subject.declarant())
                .stream()
                .findFirst();
    }

    private @Nullable Object[] row(Subject subject) {
        var card = of(subject).orElseThrow();
        return new @Nullable Object[] {
            subject.programme(),
            subject.declarant(),
            card.published(),
            card.programmeVersion(),
            card.readings(),
            card.nextChange()
        };
    }

    private static Scorecard card(ResultSet row) throws SQLException {
        return new Scorecard(
                new Subject(row.getString("programme"), row.getString("declarant")),
                row.getLong("published"),
                row.getString("programme_version"),
                row.getString("readings"),
                row.getObject("next_change", LocalDate.class));
    }
}
