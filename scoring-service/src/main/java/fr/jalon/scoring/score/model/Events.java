package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Requirement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chains of events: so many, each the asked days after the one before, all recent enough.
 *
 * <p>For each event the chain that ends there and began last is the only one that matters: it is good for longest.
 */
final class Events {

    private Events() {}

    static Status status(Requirement.Event asked, Answer.Event given, LocalDate day) {
        var days = given.events().stream()
                .filter(event -> !event.isAfter(day) && isWithin(asked, event))
                .sorted()
                .toList();
        @Nullable LocalDate[] began = new LocalDate[days.size()];
        days.toArray(began);
        for (int length = 2; length <= asked.count(); length++) {
            began = longer(asked, days, began);
        }
        boolean held = false;
        for (int i = 0; i < began.length; i++) {
            if (isRecent(asked, began[i], day)) {
                return Status.MET;
            }
            held |= isRecent(asked, began[i], days.get(i));
        }
        return held ? Status.LAPSED : Status.NOT_MET;
    }

    static Stream<LocalDate> turningPoints(Requirement.Event asked, Answer.Event given) {
        return given.events().stream()
                .flatMap(event -> asked.withinMonths() == null
                        ? Stream.of(event)
                        : Stream.of(
                                event, event.plusMonths(asked.withinMonths()).plusDays(1)));
    }

    private static boolean isWithin(Requirement.Event asked, LocalDate event) {
        return (asked.from() == null || !event.isBefore(asked.from()))
                && (asked.to() == null || !event.isAfter(asked.to()));
    }

    private static boolean isRecent(Requirement.Event asked, @Nullable LocalDate began, LocalDate day) {
        return began != null
                && (asked.withinMonths() == null
                        || !began.plusMonths(asked.withinMonths()).isBefore(day));
    }

    /**
     * For each of {@code days}, when the chain ending there began, one event longer than in {@code began}; null where
     * there is none. A later end never has an earlier beginning, so of all it could be added to the last is the best.
     */
    private static @Nullable LocalDate[] longer(
            Requirement.Event asked, List<LocalDate> days, @Nullable LocalDate[] began) {
        long least = Objects.requireNonNullElse(asked.minDays(), 0);
        long most = Objects.requireNonNullElse(asked.maxDays(), Integer.MAX_VALUE);
        @Nullable LocalDate[] longer = new LocalDate[days.size()];
        int next = 0;
        int last = -1;
        for (int i = 0; i < days.size(); i++) {
            while (next < i && ChronoUnit.DAYS.between(days.get(next), days.get(i)) >= least) {
                last = began[next] == null ? last : next;
                next++;
            }
            boolean near = last >= 0 && ChronoUnit.DAYS.between(days.get(last), days.get(i)) <= most;
            longer[i] = near ? began[last] : null;
        }
        return longer;
    }
}
