package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Fold;
import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Row;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Folds all messages taken in anew, in memory, and writes the rows beside the live ones.
 *
 * <p>It shares the fold with the live path and nothing else: pages instead of streams, one bulk load instead of steps.
 * Equal digests therefore say that the live rows are what the messages mean.
 */
final class Rebuild {

    private static final int PAGE = 5_000;
    private static final int ROWS_AT_ONCE = 10_000;

    private final JdbcTemplate db;

    /**
     * A rebuild over one connection.
     *
     * @param owner may create a schema
     */
    Rebuild(Connection owner) {
        this.db = new JdbcTemplate(new SingleConnectionDataSource(owner, true));
    }

    /** Fills the new schema {@code beside} with the rows of all messages; returns the last position folded. */
    long into(String beside) {
        db.execute("create schema " + beside);
        var fold = new Fold();
        var messages = new AppliedMessages(db);
        long position = 0;
        for (var page = messages.after(position, PAGE); !page.isEmpty(); page = messages.after(position, PAGE)) {
            fold.applyAll(page);
            position = page.getLast().position();
        }
        var rows = fold.history().rows().stream()
                .collect(Collectors.groupingBy(row -> row.key().family()));
        for (var family : Key.Family.values()) {
            load(beside, family, rows.getOrDefault(family, List.of()));
        }
        return position;
    }

    /** A digest of every row of {@code schema}, whatever order they lie in. */
    String digest(String schema) {
        return Stream.of(Key.Family.values())
                .map(family -> db.queryForObject(
                        "select encode(sha256(convert_to(coalesce(string_agg(line, E'\\n' order by line collate \"C\"),"
                                + " ''), 'UTF8')), 'hex') from (select to_jsonb(fact)::text as line from %s.%s fact) lines"
                                        .formatted(schema, FactTables.table(family)),
                        String.class))
                .collect(Collectors.joining("-"));
    }

    /** Constraints and indexes come after the rows: built at once, and as strict. */
    private void load(String schema, Key.Family family, List<Row> rows) {
        var table = schema + "." + FactTables.table(family);
        db.execute("create table %s (like public.%s including generated)".formatted(table, FactTables.table(family)));
        var columns = String.join(", ", family.columns());
        var texts = "?::text[], ".repeat(family.columns().size());
        var insert =
                "insert into %s (%s, valid, known, value) select * from unnest(%s?::daterange[], ?::int8range[], ?::jsonb[])"
                        .formatted(table, columns, texts);
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            db.update(insert, arrays(family, rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()))));
        }
        var key = family.columns().stream().map(column -> column + " with =").collect(Collectors.joining(", "));
        db.execute("alter table %s add constraint %s_once exclude using gist (%s, valid with &&, known with &&)"
                .formatted(table, FactTables.table(family), key));
    }

    private static Object[] arrays(Key.Family family, List<Row> rows) {
        var arrays = new ArrayList<Object>();
        for (int part = 0; part < family.columns().size(); part++) {
            int column = part;
            arrays.add(array(rows, row -> row.key().parts().get(column)));
        }
        arrays.add(array(rows, row -> FactTables.days(row.valid())));
        arrays.add(array(rows, FactTables::positions));
        arrays.add(array(rows, row -> FactJson.write(row.value())));
        return arrays.toArray();
    }

    private static String[] array(List<Row> rows, Function<Row, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
