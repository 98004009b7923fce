package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Span;
import fr.jalon.scoring.fact.model.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one kind that were read, by owner, by place, in order of their days. */
final class ReadRows<V extends Value> {

    private static final String KNOWN = ", lower(valid) as since, upper(valid) as until, lower(known) as from_position,"
            + " upper(known) as to_position, value from ";
    private static final String LATER = " = any (?) and known && int8range(?, null) and valid && daterange(?, null)";

    private final Source source;
    private final Key.Family family;
    private final Class<V> type;
    private final String sql;
    private final Map<String, Map<Place, List<Known<V>>>> rows = new HashMap<>();

    private ReadRows(Source source, Key.Family family, Class<V> type, String owner, String place) {
        this.source = source;
        this.family = family;
        this.type = type;
        this.sql = "select " + owner + ", " + place + KNOWN + FactTables.table(family) + " where " + owner + LATER
                + " order by valid";
    }

    /** The rows of {@code owner} known {@code at} a position that hold on {@code validAt} or later. */
    Map<Place, List<Segment<V>>> at(String owner, LocalDate validAt, long at) {
        var found = new TreeMap<Place, List<Segment<V>>>();
        rows.getOrDefault(owner, Map.of()).forEach((place, all) -> {
            var known = all.stream()
                    .filter(row -> row.at(validAt, at))
                    .map(Known::segment)
                    .toList();
            if (!known.isEmpty()) {
                found.put(place, known);
            }
        });
        return found;
    }

    void read(Collection<String> owners) {
        var missing = new HashSet<>(owners);
        missing.removeAll(rows.keySet());
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(owner -> rows.put(owner, new HashMap<>()));
        source.db
                .sql(sql)
                .params(missing.toArray(String[]::new), source.position, source.since)
                .query((row, _) -> add(row))
                .list();
    }

    private boolean add(ResultSet row) throws SQLException {
        var valid = new Span(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class));
        var value = type.cast(FactJson.read(family, row.getString("value")));
        return rows.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                .computeIfAbsent(new Place(row.getString(2), row.getString(3)), _ -> new ArrayList<>())
                .add(new Known<>(
                        row.getLong("from_position"),
                        row.getObject("to_position", Long.class),
                        new Segment<>(valid, value)));
    }

    /** Where rows come from: those known at {@code position} or later that hold on {@code since} or later. */
    record Source(JdbcClient db, LocalDate since, long position) {

        /**
         * Rows of a kind, none of them read yet.
         *
         * @param owner the column by which they are asked for
         * @param place two columns that tell the rows of one owner apart
         */
        <V extends Value> ReadRows<V> rows(Key.Family family, Class<V> type, String owner, String place) {
            return new ReadRows<>(this, family, type, owner, place);
        }
    }

    /** A row, and the positions at which it was known. */
    private record Known<V>(long from, @Nullable Long until, Segment<V> segment) {

        boolean at(LocalDate validAt, long position) {
            var last = segment.valid().until();
            return from <= position && (until == null || position < until) && (last == null || last.isAfter(validAt));
        }
    }

    /** What tells the rows of one owner apart, in their order. */
    record Place(String first, String second) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int order = first.compareTo(other.first);
            return order == 0 ? second.compareTo(other.second) : order;
        }
    }
}
