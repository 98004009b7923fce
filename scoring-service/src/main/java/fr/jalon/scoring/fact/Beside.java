package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of facts made anew beside the live ones, within one transaction: until it commits nobody sees them. */
final class Beside {

    private static final String LIVE = "public";
    private static final String NEW = "beside";
    private static final int SAMPLE = 3;
    private static final String VALUE = "fact.value::text as value";
    private static final String HASHED = "encode(sha256(convert_to(fact.value::text, 'UTF8')), 'hex') as value_sha256";

    private final JdbcTemplate db;

    Beside(JdbcTemplate db) {
        this.db = db;
    }

    private static String[] tables() {
        return Stream.of(Key.Family.values()).map(FactTables::table).toArray(String[]::new);
    }

    /** Makes the empty tables. */
    void begin() {
        db.update("set local work_mem = '64MB'");
        db.update("set local maintenance_work_mem = '256MB'");
        call("select rebuild_begin(?)", (Object) tables());
    }

    /** Adds {@code rows}, all of {@code family}. */
    void load(Key.Family family, List<Row> rows) {
        var columns = String.join(", ", family.columns());
        var texts = "?::text[], ".repeat(family.columns().size());
        db.update(
                "insert into %s.%s (%s, valid, known, value) select * from unnest(%s?::daterange[], ?::int8range[], ?::jsonb[])"
                        .formatted(NEW, FactTables.table(family), columns, texts),
                arrays(family, rows));
    }

    /** Builds what guards the live tables and makes them quick: at once, and as strict. */
    void finish() {
        for (var table : tables()) {
            call("select rebuild_finish(?)", table);
        }
    }

    /** Writes steps into the tables beside as they are written into the live ones. */
    FactTables steps() {
        return new FactTables(db, NEW + ".");
    }

    /** Puts the new tables in the place of the live ones; fails when a reader holds on to one of those. */
    void takeTheirPlace() {
        call("select rebuild_switch(?)", (Object) tables());
    }

    /** How the live and the new rows compare as they were known at {@code position}; both never change any more. */
    Comparison knownAt(long position) {
        var known = "int8range(lower(fact.known), case when upper(fact.known) <= %d then upper(fact.known) end)"
                .formatted(position);
        return compare("fact.valid, %s as known, ".formatted(known) + VALUE, "lower(fact.known) <= " + position);
    }

    /** How the rows compare that were opened or closed after {@code position}. */
    Comparison since(long position) {
        return compare(
                "fact.valid, fact.known, " + VALUE,
                "lower(fact.known) > %d or upper(fact.known) > %d".formatted(position, position));
    }

    private Comparison compare(String columns, String which) {
        var live = digests(LIVE, columns, which);
        var made = digests(NEW, columns, which);
        var differences = new ArrayList<Rebuild.Difference>();
        for (var family : Key.Family.values()) {
            if (!Objects.equals(live.get(family), made.get(family))) {
                differences.add(new Rebuild.Difference(
                        FactTables.table(family),
                        sample(family, LIVE, NEW, columns, which),
                        sample(family, NEW, LIVE, columns, which)));
            }
        }
        return new Comparison(sha256(live), sha256(made), differences);
    }

    /** Two sums of hashes: whatever order the rows lie in, and in no more memory than one row takes. */
    private Map<Key.Family, String> digests(String schema, String columns, String which) {
        var digests = new EnumMap<Key.Family, String>(Key.Family.class);
        for (var family : Key.Family.values()) {
            var line = keyOf(family) + columns.replaceAll(" as \\w+", "");
            var digest = db.queryForObject("""
                select concat_ws(' ', count(*), sum(hash_record_extended(line, 0)), sum(hash_record_extended(line, 1)))
                from (select row(%s) as line from %s.%s fact where %s) lines\
                """.formatted(line, schema, FactTables.table(family), which), String.class);
            digests.put(family, String.valueOf(digest));
        }
        return digests;
    }

    /** Rows without what was declared: who looks here need not have a right to it. */
    private List<String> sample(Key.Family family, String of, String without, String columns, String which) {
        var line = "select %s%s from %%s.%s fact where %s"
                .formatted(keyOf(family), columns.replace(VALUE, HASHED), FactTables.table(family), which);
        return db.queryForList(
                "select to_jsonb(line)::text from (%s except %s) line order by 1 limit %d"
                        .formatted(line.formatted(of), line.formatted(without), SAMPLE),
                String.class);
    }

    private static String keyOf(Key.Family family) {
        return String.join(
                "",
                family.columns().stream().map(column -> "fact." + column + ", ").toList());
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

    private void call(String function, Object... arguments) {
        db.query(function, _ -> {}, arguments);
    }

    private static String sha256(Map<Key.Family, String> digests) {
        try {
            var bytes = digests.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }

    /** The hashes of both sides, and where they differ. */
    record Comparison(String live, String beside, List<Rebuild.Difference> differences) {
        Comparison {
            differences = List.copyOf(differences);
        }

        boolean isEqual() {
            return live.equals(beside);
        }
    }
}
