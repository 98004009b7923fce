package fr.jalon.scoring.fact.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A value and the days on which it holds. */
public record Segment<V>(Span valid, V value) {

    /** What holds on {@code day}. */
    public static <V> Optional<V> at(List<Segment<V>> segments, LocalDate day) {
        return segments.stream()
                .filter(segment -> segment.valid.contains(day))
                .map(Segment::value)
                .findFirst();
    }
}
