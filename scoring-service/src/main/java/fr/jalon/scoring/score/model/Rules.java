package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an answer gives what a requirement asks, on a day. */
final class Rules {

    private Rules() {}

    /** An answer of another shape than the one asked does not answer. */
    static Status status(Requirement requirement, Answer answer, LocalDate day) {
        return switch (requirement) {
            case Requirement.Ratio asked when answer instanceof Answer.Ratio given -> ratio(asked, given);
            case Requirement.Documents asked
            when answer instanceof Answer.Documents given -> documents(asked, given, day);
            case Requirement.Recurrence asked
            when answer instanceof Answer.Recurrence given -> recurrence(asked, given, day);
            case Requirement.Ratio _, Requirement.Documents _, Requirement.Recurrence _, Requirement.Unsupported _ ->
                Status.NOT_DECLARED;
        };
    }

    /** The days on which the status of {@code answer} may change by itself. */
    static Stream<LocalDate> turningPoints(Answer answer) {
        return switch (answer) {
            case Answer.Ratio _ -> Stream.of();
            case Answer.Documents(var documents) ->
                documents.stream()
                        .flatMap(document -> Stream.of(
                                document.date(),
                                document.validUntil() == null ? null : dayAfter(document.validUntil())))
                        .filter(Objects::nonNull);
            case Answer.Recurrence(var occurrences) ->
                occurrences.stream().flatMap(occurrence -> {
                    var half = HalfYear.of(occurrence);
                    return Stream.of(
                            occurrence,
                            half.next().firstDay(),
                            half.next().next().firstDay());
                });
        };
    }

    /** Compares without dividing, so that nothing is rounded. */
    private static Status ratio(Requirement.Ratio asked, Answer.Ratio given) {
        int comparison =
                given.numerator().movePointRight(2).compareTo(asked.percent().multiply(given.denominator()));
        boolean met =
                switch (asked.operator()) {
                    case AT_LEAST -> comparison >= 0;
                    case EQUAL -> comparison == 0;
                };
        return met ? Status.MET : Status.NOT_MET;
    }

    private static Status documents(Requirement.Documents asked, Answer.Documents given, LocalDate day) {
        boolean lapsed = false;
        for (var kind : asked.documents()) {
            var present = given.documents().stream()
                    .filter(document -> document.kind().equals(kind.kind()) && isThere(kind, document, day))
                    .toList();
            if (present.isEmpty()) {
                return Status.NOT_MET;
            }
            lapsed |= present.stream().allMatch(document -> hasExpired(document, day));
        }
        return lapsed ? Status.LAPSED : Status.MET;
    }

    private static boolean isThere(Requirement.AskedDocument asked, Answer.Document document, LocalDate day) {
        return document.date() == null ? !asked.dated() : !document.date().isAfter(day);
    }

    private static boolean hasExpired(Answer.Document document, LocalDate day) {
        return document.validUntil() != null && document.validUntil().isBefore(day);
    }

    private static LocalDate dayAfter(LocalDate day) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }

    private static Status recurrence(Requirement.Recurrence asked, Answer.Recurrence given, LocalDate day) {
        Map<HalfYear, Long> counts = given.occurrences().stream()
                .filter(occurrence -> !occurrence.isAfter(day))
                .collect(Collectors.groupingBy(HalfYear::of, Collectors.counting()));
        var now = HalfYear.of(day);
        List<HalfYear> enough = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= asked.count())
                .map(Map.Entry::getKey)
                .toList();
        if (enough.isEmpty()) {
            return Status.NOT_MET;
        }
        return enough.contains(now) || enough.contains(now.previous()) ? Status.MET : Status.LAPSED;
    }

    /**
     * A calendar half-year.
     *
     * @param number half-years since the year 0
     */
    private record HalfYear(int number) {

        private static final int SECOND_HALF = 7;

        static HalfYear of(LocalDate day) {
            return new HalfYear(day.getYear() * 2 + (day.getMonthValue() < SECOND_HALF ? 0 : 1));
        }

        HalfYear next() {
            return new HalfYear(number + 1);
        }

        HalfYear previous() {
            return new HalfYear(number - 1);
        }

        LocalDate firstDay() {
            return LocalDate.of(Math.floorDiv(number, 2), Math.floorMod(number, 2) == 0 ? 1 : SECOND_HALF, 1);
        }
    }
}
