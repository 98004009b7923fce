package fr.jalon.scoring.score.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events at their edges, and against a search through all chains. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @ParameterizedTest
    @CsvSource({
        // count, from, to, minDays, maxDays, withinMonths | events | status on 2021-03-01, lapses on
        "1,,,,,, 2021-03-01, MET,",
        "1,,,,,, 2021-03-02, NOT_MET,",
        "1,2021-03-01,2021-03-01,,,, 2021-03-01, MET,",
        "1,2021-01-02,,,,, 2021-01-01, NOT_MET,",
        "1,,2021-01-01,,,, 2021-01-02, NOT_MET,",
        "1,,,,,12, 2020-03-01, MET, 2021-03-02",
        "1,,,,,12, 2020-02-29, LAPSED,",
        "2,,,45,60,, 2021-01-01 2021-02-15, MET,",
        "2,,,45,60,, 2021-01-01 2021-02-14, NOT_MET,",
        "2,,,45,60,, 2020-12-31 2021-03-01, MET,",
        "2,,,45,60,, 2020-12-30 2021-03-01, NOT_MET,",
        "2,,,45,60,, 2020-12-31 2021-02-20 2021-03-01, MET,",
        "3,,,10,20,, 2021-01-01 2021-01-05 2021-01-15 2021-01-25, MET,",
        "2,,,,,, 2021-02-01 2021-02-01, MET,",
        "2,,,,,, 2021-02-01, NOT_MET,",
        "2,,,1,,, 2021-02-01 2021-02-01, NOT_MET,",
        "2,,,,,6, 2020-09-01 2021-02-01, MET, 2021-03-02",
        "2,,,,,6, 2020-08-31 2021-02-01, LAPSED,",
        "2,,,,,1, 2020-08-31 2021-02-01, NOT_MET,",
    })
    void events_make_chains(
            int count,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer minDays,
            @Nullable Integer maxDays,
            @Nullable Integer withinMonths,
            String events,
            Status expected,
            @Nullable LocalDate lapsesOn) {
        var asked = new Requirement.Event("AUDIT", count, from, to, minDays, maxDays, withinMonths);
        var days = Arrays.stream(events.split(" ")).map(LocalDate::parse).toList();
        var score = Scene.one(asked, new Answer.Event(days), DAY);
        assertThat(score.status()).isEqualTo(expected);
        assertThat(score.lapsesOn()).isEqualTo(lapsesOn);
    }

    @Test
    void a_chain_is_found_exactly_where_trying_all_of_them_finds_one() {
        var random = new Random(309);
        for (int i = 0; i < 5_000; i++) {
            var days = new ArrayList<LocalDate>();
            for (int event = random.nextInt(7); event >= 0; event--) {
                days.add(DAY.minusDays(random.nextInt(120)));
            }
            int least = random.nextInt(40);
            var asked = new Requirement.Event(
                    "AUDIT", 1 + random.nextInt(3), null, null, least, least + random.nextInt(40), 2);
            var status = Events.status(asked, new Answer.Event(days), DAY);
            days.sort(null);
            var expected = Status.NOT_MET;
            for (var chain : chains(asked, days, List.of())) {
                var good = chain.getFirst().plusMonths(2);
                if (!good.isBefore(DAY)) {
                    expected = Status.MET;
                } else if (!good.isBefore(chain.getLast()) && expected != Status.MET) {
                    expected = Status.LAPSED;
                }
            }
            assertThat(status).as("%s of %s", asked, days).isEqualTo(expected);
        }
    }

    private static List<List<LocalDate>> chains(
            Requirement.Event asked, List<LocalDate> sorted, List<LocalDate> begun) {
        if (begun.size() == asked.count()) {
            return List.of(begun);
        }
        var chains = new ArrayList<List<LocalDate>>();
        for (int next = 0; next < sorted.size(); next++) {
            if (begun.isEmpty() || follows(asked, begun.getLast(), sorted.get(next))) {
                var longer = new ArrayList<>(begun);
                longer.add(sorted.get(next));
                chains.addAll(chains(asked, sorted.subList(next + 1, sorted.size()), longer));
            }
        }
        return chains;
    }

    private static boolean follows(Requirement.Event asked, LocalDate before, LocalDate event) {
        long days = event.toEpochDay() - before.toEpochDay();
        return asked.minDays() != null && asked.maxDays() != null && days >= asked.minDays() && days <= asked.maxDays();
    }
}
