package fr.jalon.scoring.fact.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Values one after the other, each holding until the next begins. */
final class Timeline {

    private Timeline() {}

    /** The segments of {@code starts}, in order of their days; the last one has no end. */
    static <V> List<Segment<V>> of(NavigableMap<LocalDate, V> starts) {
        var segments = new ArrayList<Segment<V>>();
        for (var start : starts.entrySet()) {
            @Nullable LocalDate end = starts.higherKey(start.getKey());
            segments.add(new Segment<>(new Span(start.getKey(), end), start.getValue()));
        }
        return segments;
    }
}
