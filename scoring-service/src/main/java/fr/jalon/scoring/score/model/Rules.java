package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Requirement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an answer gives what a requirement of one shape asks, on a day. */
final class Rules {

    private Rules() {}

    /**
     * How {@code answer} stands. One of another shape than the one asked does not answer.
     *
     * @param had of the activities given, those the declarant has on {@code day}
     */
    static Finding finding(Requirement requirement, Answer answer, LocalDate day, UnaryOperator<List<String>> had) {
        return switch (requirement) {
            case Requirement.Ratio asked when answer instanceof Answer.Ratio given -> ratio(asked, given, had);
            case Requirement.Documents asked
            when answer instanceof Answer.Documents given -> Finding.of(documents(asked, given, day));
            case Requirement.Recurrence asked
            when answer instanceof Answer.Recurrence given -> Finding.of(recurrence(asked, given, day));
            case Requirement.Existence asked
            when answer instanceof Answer.Existence given -> Finding.of(existence(asked, given, day));
            case Requirement.Capability asked
            when answer instanceof Answer.Capability given -> capability(asked, given, day, had);
            case Requirement.Event asked
            when answer instanceof Answer.Event given -> Finding.of(Events.status(asked, given, day));
            case Requirement.Measure asked
            when answer instanceof Answer.Measure(var value) -> Finding.of(measure(asked, value));
            case Requirement.Ratio _,
                    Requirement.Documents _,
                    Requirement.Recurrence _,
                    Requirement.Existence _,
                    Requirement.Capability _,
                    Requirement.Event _,
                    Requirement.Measure _,
                    Requirement.Completion _,
                    Requirement.Composite _,
                    Requirement.Unsupported _ -> Finding.of(Status.NOT_DECLARED);
        };
    }

    private static Status met(boolean met) {
        return met ? Status.MET : Status.NOT_MET;
    }

    private static boolean hasBegun(@Nullable LocalDate since, LocalDate day) {
        return since == null || !since.isAfter(day);
    }

    private static boolean hasExpired(@Nullable LocalDate validUntil, LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    /** The activities with a threshold of their own that the declarant has decide; without any, the whole does. */
    private static Finding ratio(Requirement.Ratio asked, Answer.Ratio given, UnaryOperator<List<String>> had) {
        var named = asked.byActivity().stream()
                .map(Requirement.OfActivity::activity)
                .toList();
        var decisive = had.apply(named);
        if (decisive.isEmpty()) {
            var whole = Fraction.percent(given.numerator(), given.denominator());
            return Finding.of(met(asked.operator().holds(whole.compareTo(asked.percent()))));
        }
        return Finding.of(asked.byActivity().stream()
                .filter(activity -> decisive.contains(activity.activity()))
                .map(activity ->
                        new Finding.OfActivity(activity.activity(), ofActivity(asked.operator(), activity, given)))
                .toList());
    }

    private static Status ofActivity(Requirement.Operator operator, Requirement.OfActivity asked, Answer.Ratio given) {
        return given.byActivity().stream()
                .filter(activity -> activity.activity().equals(asked.activity()))
                .findFirst()
                .map(activity -> Fraction.percent(activity.numerator(), activity.denominator()))
                .map(percent -> met(operator.holds(percent.compareTo(asked.percent()))))
                .orElse(Status.NOT_DECLARED);
    }

    private static Status measure(Requirement.Measure asked, BigDecimal value) {
        return met(asked.operator() == null
                || asked.value() == null
                || asked.operator().holds(value.compareTo(asked.value())));
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
            lapsed |= present.stream().allMatch(document -> hasExpired(document.validUntil(), day));
        }
        return lapsed ? Status.LAPSED : Status.MET;
    }

    private static boolean isThere(Requirement.AskedDocument asked, Answer.Document document, LocalDate day) {
        if (asked.validatedBy() != null && !asked.validatedBy().equals(document.validatedBy())) {
            return false;
        }
        var date = document.date();
        if (date == null) {
            return !asked.dated() && asked.from() == null && asked.to() == null;
        }
        return !date.isAfter(day)
                && (asked.from() == null || !date.isBefore(asked.from()))
                && (asked.to() == null || !date.isAfter(asked.to()));
    }

    private static Status recurrence(Requirement.Recurrence asked, Answer.Recurrence given, LocalDate day) {
        Map<CalendarPeriod, Long> counts = given.occurrences().stream()
                .filter(occurrence -> !occurrence.isAfter(day))
                .collect(Collectors.groupingBy(
                        occurrence -> CalendarPeriod.of(asked.per(), occurrence), Collectors.counting()));
        var now = CalendarPeriod.of(asked.per(), day);
        List<CalendarPeriod> enough = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= asked.count())
                .map(Map.Entry::getKey)
                .toList();
        if (enough.isEmpty()) {
            return Status.NOT_MET;
        }
        return enough.contains(now) || enough.contains(now.previous()) ? Status.MET : Status.LAPSED;
    }

    private static Status existence(Requirement.Existence asked, Answer.Existence given, LocalDate day) {
        if (!given.exists() || !hasBegun(given.since(), day)) {
            return Status.NOT_MET;
        }
        if (!asked.procedure()) {
            return Status.MET;
        }
        var procedure = given.procedure();
        if (procedure == null || !hasBegun(procedure.date(), day)) {
            return Status.NOT_MET;
        }
        return hasExpired(procedure.validUntil(), day) ? Status.LAPSED : Status.MET;
    }

    private static Finding capability(
            Requirement.Capability asked, Answer.Capability given, LocalDate day, UnaryOperator<List<String>> had) {
        if (asked.activities().isEmpty()) {
            return Finding.of(
                    given.capable() == null
                            ? Status.NOT_DECLARED
                            : met(given.capable() && hasBegun(given.since(), day)));
        }
        return Finding.of(had.apply(asked.activities()).stream()
                .map(activity -> new Finding.OfActivity(
                        activity,
                        capable(given, activity)
                                .map(said -> met(said.capable() && hasBegun(said.since(), day)))
                                .orElse(Status.NOT_DECLARED)))
                .toList());
    }

    private static Optional<Answer.CapableActivity> capable(Answer.Capability given, String activity) {
        return given.activities().stream()
                .filter(said -> said.activity().equals(activity))
                .findFirst();
    }
}
