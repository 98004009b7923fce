package fr.jalon.scoring.fact.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that was known, and when. A change of what is known closes rows and opens others; none is removed. */
public final class History {

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::key)
            .thenComparing(Row::knownFrom)
            .thenComparing(row -> row.valid().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<Key, List<Row>> known = new TreeMap<>();
    private final List<Row> closed = new ArrayList<>();

    /** From {@code position} on, {@code timeline} is all that is known of {@code key}. */
    void set(Key key, List<? extends Segment<? extends Value>> timeline, long position) {
        var before = known.getOrDefault(key, List.of());
        var after = new ArrayList<Row>();
        for (var segment : timeline) {
            after.add(before.stream()
                    .filter(row ->
                            row.valid().equals(segment.valid()) && row.value().equals(segment.value()))
                    .findFirst()
                    .orElseGet(() -> new Row(key, segment.valid(), segment.value(), position, null)));
        }
        before.stream()
                .filter(row -> !after.contains(row))
                .map(row -> row.closedAt(position))
                .forEach(closed::add);
        known.put(key, after);
    }

    /** All rows, in an order that depends on nothing but the rows. */
    public List<Row> rows() {
        var rows = new ArrayList<>(closed);
        known.values().forEach(rows::addAll);
        rows.sort(ORDER);
        return rows;
    }

    /** The rows known at the end. */
    public List<Row> current() {
        return known.values().stream().flatMap(Collection::stream).toList();
    }
}
