package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Fold;
import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Message;
import fr.jalon.scoring.fact.model.Row;
import fr.jalon.scoring.fact.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of facts: one per family, each row with the days it holds and the positions it was known at. */
final class FactTables {

    private final JdbcTemplate db;
    private final String prefix;

    FactTables(JdbcTemplate db) {
        this(db, "");
    }

    /**
     * The tables of a schema.
     *
     * @param prefix the name of the schema with its point
     */
    FactTables(JdbcTemplate db, String prefix) {
        this.db = db;
        this.prefix = prefix;
    }

    static String table(Key.Family family) {
        return family.name().toLowerCase(Locale.ROOT) + "_fact";
    }

    /** Writes what {@code news} change in streams of which {@code known} are the messages before. */
    void step(Collection<Message> known, Collection<Message> news) {
        var fold = new Fold().applyAll(known);
        var before = new HashSet<>(fold.history().rows());
        var opened = new ArrayList<Row>();
        var closed = new ArrayList<Row>();
        for (var row : fold.applyAll(news).history().rows()) {
            if (!before.contains(row)) {
                (before.contains(row.open()) ? closed : opened).add(row);
            }
        }
        write(closed, opened);
    }

    /** Those of the streams {@code subjects} of which nothing more is applied. */
    Set<String> parked(Collection<String> subjects) {
        return new HashSet<>(db.queryForList(
                "select subject from (select concat_ws('/', 'declaration', programme, declarant, indicator) as subject"
                        + " from parked_fact where upper_inf(known)) parked where subject = any (?)",
                String.class,
                (Object) subjects.toArray(String[]::new)));
    }

    /** Writes that {@code closed} are no longer known and {@code opened} are; both may be of all families. */
    void write(Collection<Row> closed, Collection<Row> opened) {
        byFamily(closed, this::close);
        byFamily(opened, this::open);
    }

    private interface Write {
        void accept(Key.Family family, List<Row> rows);
    }

    private static void byFamily(Collection<Row> rows, Write write) {
        rows.stream().collect(Collectors.groupingBy(row -> row.key().family())).forEach(write::accept);
    }

    private void close(Key.Family family, List<Row> rows) {
        var key = family.columns().stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        var sql =
                "update %s set known = int8range(lower(known), ?) where %s and valid = ?::daterange and known = ?::int8range"
                        .formatted(prefix + table(family), key);
        var counts = db.batchUpdate(
                sql,
                rows.stream()
                        .map(row -> {
                            var arguments = new ArrayList<Object>();
                            arguments.add(Objects.requireNonNull(row.knownUntil()));
                            arguments.addAll(row.key().parts());
                            arguments.add(days(row.valid()));
                            arguments.add("[%d,)".formatted(row.knownFrom()));
                            return arguments.toArray();
                        })
                        .toList());
        if (!Arrays.stream(counts).allMatch(count -> count == 1)) {
            throw new IllegalStateException("A row of %s to be closed is not there".formatted(table(family)));
        }
    }

    private void open(Key.Family family, List<Row> rows) {
        var sql = "insert into %s (%s, valid, known, value) values (%s, ?::daterange, ?::int8range, ?::jsonb)"
                .formatted(
                        prefix + table(family),
                        String.join(", ", family.columns()),
                        String.join(", ", Collections.nCopies(family.columns().size(), "?")));
        db.batchUpdate(
                sql,
                rows.stream()
                        .map(row -> {
                            var arguments = new ArrayList<Object>(row.key().parts());
                            arguments.add(days(row.valid()));
                            arguments.add(positions(row));
                            arguments.add(FactJson.write(row.value()));
                            return arguments.toArray();
                        })
                        .toList());
    }

    static String days(Span span) {
        return "[%s,%s)".formatted(Objects.toString(span.from(), ""), Objects.toString(span.until(), ""));
    }

    static String positions(Row row) {
        return "[%d,%s)".formatted(row.knownFrom(), Objects.toString(row.knownUntil(), ""));
    }
}
