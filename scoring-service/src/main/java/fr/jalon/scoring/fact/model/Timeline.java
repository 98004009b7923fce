package fr.jalon.scoring.fact.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
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

    /** {@code segment} to {@code last} at the latest; empty when that is before it begins. */
    static <V> Optional<Segment<V>> endingAfter(Segment<V> segment, @Nullable LocalDate last) {
        return last == null
                ? Optional.of(segment)
                : endingBefore(segment, Span.through(null, last).until());
    }

    /** {@code segment} until {@code end} at the latest; empty when that is not after it begins. */
    static <V> Optional<Segment<V>> endingBefore(Segment<V> segment, @Nullable LocalDate end) {
        var valid = segment.valid();
        if (end == null || (valid.until() != null && !valid.until().isAfter(end))) {
            return Optional.of(segment);
        }
        return valid.from() != null && !valid.from().isBefore(end)
                ? Optional.empty()
                : Optional.of(new Segment<>(new Span(valid.from(), end), segment.value()));
    }
}
