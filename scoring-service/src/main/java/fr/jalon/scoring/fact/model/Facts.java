package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known at a position, for some day and those after it, to score one declarant.
 *
 * @param activities that the declarant has; null when nobody said
 * @param versions of the programme, and of those its clauses want completed
 * @param own the declarant's contents
 * @param groups what groups declared that may count for it
 */
public record Facts(
        Kind kind,
        @Nullable List<Activity> activities,
        Map<String, List<Segment<Value.Programme>>> versions,
        Contents own,
        List<Through> groups) {

    /** Of an establishment of which nothing is known. */
    public static final Facts NONE =
            new Facts(Kind.ESTABLISHMENT, null, Map.of(), new Contents("", Map.of()), List.of());

    public Facts {
        requireNonNull(kind);
        activities = activities == null ? null : List.copyOf(activities);
        versions = Map.copyOf(versions);
        requireNonNull(own);
        groups = List.copyOf(groups);
    }

    /** The version of {@code programme} in force on {@code day}. */
    public Optional<Value.Programme> version(String programme, LocalDate day) {
        return Segment.at(versions.getOrDefault(programme, List.of()), day);
    }

    /** The content that holds on {@code day}: its own, else the one of a group, from the latest date. */
    public Optional<Held> held(Slot slot, LocalDate day) {
        return Segment.at(own.of(slot), day)
                .map(content -> new Held(content, null))
                .or(() -> groups.stream()
                        .flatMap(group -> group.at(slot, own.declarant, day).stream())
                        .min(Comparator.comparing((Held held) -> held.content.effectiveFrom())
                                .reversed()
                                .thenComparing(held -> requireNonNull(held.through))));
    }

    /** The contents that hold on some day, here or through a group. */
    public Stream<Value.Content> contents(Slot slot) {
        return Stream.concat(own.of(slot).stream(), groups.stream().flatMap(group -> group.contents.of(slot).stream()))
                .map(Segment::value);
    }

    /** The days from which another content may hold, or none. */
    public Stream<LocalDate> boundaries(Slot slot) {
        return Stream.concat(
                own.of(slot).stream().flatMap(segment -> segment.valid().boundaries()),
                groups.stream().flatMap(group -> group.boundaries(slot)));
    }

    /** Of those {@code asked}, the activities there are on {@code day}; all when nobody said. */
    public List<String> activitiesAmong(List<String> asked, LocalDate day) {
        return activities == null
                ? asked
                : asked.stream()
                        .filter(code -> activities.stream()
                                .anyMatch(activity -> activity.activity().equals(code)
                                        && activity.days().contains(day)))
                        .toList();
    }

    /** Whose declarations may count: the declarant's own, and those of its groups. */
    public Stream<String> declarants() {
        return Stream.concat(Stream.of(own), groups.stream().map(Through::contents))
                .map(Contents::declarant);
    }

    /** What a declarant is. */
    public enum Kind {
        ESTABLISHMENT,
        GROUP
    }

    /** Where a content belongs. */
    public record Slot(String programme, Reading reading, String indicator) {}

    /** A content that holds, and the group that declared it if not the declarant. */
    public record Held(Value.Content content, @Nullable String through) {}

    /** The contents of one declarant, in order of their days. */
    public record Contents(String declarant, Map<Slot, List<Segment<Value.Content>>> bySlot) {

        List<Segment<Value.Content>> of(Slot slot) {
            return bySlot.getOrDefault(slot, List.of());
        }
    }

    /** The contents of a group, and when the establishment is one of its members. */
    public record Through(List<Segment<Value.Membership>> membership, Contents contents) {

        private Optional<Held> at(Slot slot, String establishment, LocalDate day) {
            boolean counts =
                    Segment.at(membership, day).filter(Value.Membership::counts).isPresent();
            return Segment.at(contents.of(slot), day)
                    .filter(content -> counts && content.covers(establishment, day))
                    .map(content -> new Held(content, contents.declarant));
        }

        private Stream<LocalDate> boundaries(Slot slot) {
            var segments = contents.of(slot);
            return segments.isEmpty()
                    ? Stream.of()
                    : Stream.of(
                                    membership.stream().map(Segment::valid),
                                    segments.stream().map(Segment::valid),
                                    segments.stream()
                                            .flatMap(segment -> segment.value().covers().stream())
                                            .map(Cover::days))
                            .flatMap(spans -> spans)
                            .flatMap(Span::boundaries);
        }
    }
}
