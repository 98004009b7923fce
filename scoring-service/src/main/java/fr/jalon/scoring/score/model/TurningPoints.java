package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Activity;
import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days on which something may change by itself: between two of them, nothing does. */
final class TurningPoints {

    private TurningPoints() {}

    /** Those of everything that {@code facts} say of any programme. */
    static Stream<LocalDate> of(Facts facts) {
        return facts.versions().keySet().stream().flatMap(programme -> ofProgramme(facts, programme, readings()));
    }

    /** Those of an indicator under its version. */
    static Stream<LocalDate> of(Facts facts, String programme, Clause clause, Reading reading) {
        var completed = clause.requirement()
                .andParts()
                .filter(Requirement.Completion.class::isInstance)
                .map(Requirement.Completion.class::cast)
                .flatMap(asked -> ofProgramme(facts, asked.programme(), List.of(reading)));
        return Stream.of(ofContents(facts, programme, clause, reading), ofActivities(facts), completed)
                .flatMap(days -> days);
    }

    private static Stream<LocalDate> ofProgramme(Facts facts, String programme, List<Reading> readings) {
        var versions = facts.versions().getOrDefault(programme, List.of());
        var contents = versions.stream()
                .map(Segment::value)
                .flatMap(version -> version.clauses().stream())
                .flatMap(clause -> readings.stream().flatMap(reading -> ofContents(facts, programme, clause, reading)));
        return Stream.of(versions.stream().map(Segment::valid).flatMap(Span::boundaries), contents, ofActivities(facts))
                .flatMap(days -> days);
    }

    private static List<Reading> readings() {
        return Arrays.asList(Reading.values());
    }

    private static Stream<LocalDate> ofActivities(Facts facts) {
        return Optional.ofNullable(facts.activities()).stream()
                .flatMap(List::stream)
                .map(Activity::days)
                .flatMap(Span::boundaries);
    }

    private static Stream<LocalDate> ofContents(Facts facts, String programme, Clause clause, Reading reading) {
        var slot = new Facts.Slot(programme, reading, clause.indicator());
        return Stream.concat(
                facts.boundaries(slot),
                facts.contents(slot).flatMap(content -> of(clause.requirement(), content.answer())));
    }

    /** Those of an answer to what was asked. */
    private static Stream<LocalDate> of(Requirement requirement, Answer answer) {
        return switch (answer) {
            case Answer.Documents(var documents) ->
                documents.stream().flatMap(document -> days(document.date(), after(document.validUntil())));
            case Answer.Recurrence(var occurrences)
            when requirement instanceof Requirement.Recurrence asked ->
                occurrences.stream().flatMap(occurrence -> {
                    var next = CalendarPeriod.of(asked.per(), occurrence).next();
                    return days(occurrence, next.firstDay(), next.next().firstDay());
                });
            case Answer.Existence existence ->
                existence.procedure() == null
                        ? days(existence.since())
                        : days(
                                existence.since(),
                                existence.procedure().date(),
                                after(existence.procedure().validUntil()));
            case Answer.Capability capability ->
                Stream.concat(
                        days(capability.since()),
                        capability.activities().stream().flatMap(activity -> days(activity.since())));
            case Answer.Event given
            when requirement instanceof Requirement.Event asked -> Events.turningPoints(asked, given);
            case Answer.Composite(var parts)
            when requirement instanceof Requirement.Composite asked ->
                parts.stream()
                        .flatMap(given -> asked.parts().stream()
                                .filter(part -> part.code().equals(given.part()))
                                .flatMap(part -> of(part.requirement(), given.content())));
            case Answer.Ratio _,
                    Answer.Recurrence _,
                    Answer.Event _,
                    Answer.Measure _,
                    Answer.Composite _,
                    Answer.NotApplicable _ -> Stream.of();
        };
    }

    private static Stream<LocalDate> days(@Nullable LocalDate... days) {
        return Arrays.stream(days).flatMap(Stream::ofNullable);
    }

    private static @Nullable LocalDate after(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }
}
