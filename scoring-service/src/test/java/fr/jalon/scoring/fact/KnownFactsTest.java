package fr.jalon.scoring.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.RandomHistory;
import fr.jalon.scoring.ScoringDatabase;
import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.Message;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.score.model.Evaluator;
import fr.jalon.scoring.score.model.GroupEvaluator;
import fr.jalon.scoring.score.model.GroupScore;
import fr.jalon.scoring.score.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read to score a declarant, over random histories; a failure names its seed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownFactsTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int HISTORIES = 3;
    private static final int STEPS = 250;
    private static final int QUESTIONS = 60;

    private interface Law {
        void holdsFor(KnownFacts known, List<Message> messages, LocalDate validAt, Random random);
    }

    @Test
    void what_holds_for_an_establishment_is_what_the_rules_say_of_it_and_of_its_groups() {
        forAll((known, messages, validAt, random) -> {
            long position = messages.getLast().position();
            var day = validAt.plusDays(random.nextInt(400));
            var oracle = new Oracle(messages);
            var facts = known.of(RandomHistory.HOSPITALS, "HOPEN", validAt, position);
            for (var finess : RandomHistory.HOSPITALS) {
                var groups = RandomHistory.GROUPS.stream()
                        .filter(group ->
                                known.members(List.of(group), day, position).contains(finess))
                        .toList();
                for (var indicator : List.of("P1.1", "P1.2", "P2.1", "P2.2", "P3.1")) {
                    for (var reading : Reading.values()) {
                        var held = of(facts, finess)
                                .held(new Facts.Slot("HOPEN", reading, indicator), day)
                                .map(content -> (content.through() == null ? finess : content.through()) + " "
                                        + content.content().revision());
                        assertThat(held)
                                .as("%s %s %s on %s at %d", finess, indicator, reading, day, position)
                                .isEqualTo(oracle.held(finess, groups, indicator, reading, day));
                    }
                }
            }
        });
    }

    @Test
    void a_score_stays_as_it_is_until_the_day_of_the_next_change() {
        forAll((known, messages, validAt, random) -> {
            long position = messages.getLast().position();
            for (var finess : RandomHistory.HOSPITALS) {
                var facts = of(known.of(List.of(finess), "HOPEN", validAt, position), finess);
                var next = Evaluator.nextChange(facts, validAt);
                assertThat(next == null || next.isAfter(validAt)).isTrue();
                var last = next == null ? validAt.plusYears(50) : next.minusDays(1);
                var some = validAt.plusDays(random.nextLong(last.toEpochDay() - validAt.toEpochDay() + 1));
                for (var day : List.of(last, some)) {
                    assertThat(statuses(facts, day))
                            .as("%s from %s to %s at %d", finess, validAt, day, position)
                            .isEqualTo(statuses(facts, validAt));
                }
            }
            for (var code : RandomHistory.GROUPS) {
                var facts = known.ofGroup(code, "HOPEN", validAt, position);
                facts.ifPresent(group -> {
                    var next = GroupEvaluator.nextChange(group, validAt);
                    var last = next == null ? validAt.plusYears(50) : next.minusDays(1);
                    group.own()
                            .version("HOPEN", validAt)
                            .ifPresent(version -> assertThat(
                                            brief(GroupEvaluator.evaluate(version, group, last, Reading.DECLARED)))
                                    .isEqualTo(
                                            brief(GroupEvaluator.evaluate(version, group, validAt, Reading.DECLARED))));
                });
            }
        });
    }

    @Test
    void what_is_read_of_one_day_and_reading_is_what_holds_of_all_of_them_on_that_day() {
        forAll((known, messages, validAt, random) -> {
            long position = messages.getLast().position();
            var whole = known.of(RandomHistory.HOSPITALS, "HOPEN", validAt, position);
            for (var reading : Reading.values()) {
                var read = known.on(RandomHistory.HOSPITALS, "HOPEN", validAt, position, reading);
                for (var finess : RandomHistory.HOSPITALS) {
                    for (var indicator : List.of("P1.1", "P1.2", "P2.1", "P2.2", "P3.1")) {
                        var slot = new Facts.Slot("HOPEN", reading, indicator);
                        assertThat(of(read, finess).held(slot, validAt))
                                .as("%s %s on %s at %d", finess, slot, validAt, position)
                                .isEqualTo(of(whole, finess).held(slot, validAt));
                    }
                }
            }
        });
    }

    @Test
    void many_are_read_as_each_alone_and_later_days_from_an_earlier_reading() {
        forAll((known, messages, validAt, random) -> {
            long position = messages.getLast().position();
            var together = known.of(RandomHistory.HOSPITALS, "HOPEN", validAt, position);
            var later = validAt.plusDays(random.nextInt(400));
            for (var finess : RandomHistory.HOSPITALS) {
                var alone = known.of(List.of(finess), "HOPEN", later, position);
                assertThat(statuses(of(together, finess), later)).isEqualTo(statuses(of(alone, finess), later));
            }
        });
    }

    private static Facts of(Map<String, Facts> facts, String finess) {
        return facts.getOrDefault(finess, Facts.NONE);
    }

    private static Map<String, Status> statuses(Facts facts, LocalDate day) {
        var statuses = new TreeMap<String, Status>();
        facts.version("HOPEN", day).ifPresent(version -> {
            for (var reading : Reading.values()) {
                var score = Evaluator.evaluate(version, facts, day, reading);
                var name = "%s %s %s %s ".formatted(version.version(), version.edition(), reading, score.score());
                score.axes()
                        .forEach(axis -> axis.indicators()
                                .forEach(indicator ->
                                        statuses.put(name + indicator.clause().indicator(), indicator.status())));
            }
        });
        return statuses;
    }

    private static List<Object> brief(GroupScore score) {
        var brief = new ArrayList<Object>(List.of(score.eligible(), score.isCertain()));
        score.axes().forEach(axis -> brief.addAll(axis.indicators()));
        score.members().forEach(member -> brief.add(member.establishment().finess()));
        return brief;
    }

    private static void forAll(Law law) {
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            var random = new Random(seed);
            var log = RandomHistory.of(seed, STEPS);
            var database = ScoringDatabase.migrated();
            StoredHistoryTest.takeIn(database, log.messages(), random);
            var known = new KnownFacts(JdbcClient.create(database.application()));
            var messages = StoredHistoryTest.messages(log.messages());
            for (int i = 0; i < QUESTIONS; i++) {
                var prefix = messages.subList(0, 1 + random.nextInt(messages.size()));
                try {
                    law.holdsFor(known, prefix, RandomHistory.day(random), random);
                } catch (AssertionError | RuntimeException broken) {
                    throw new AssertionError("-Dseed=" + seed + " breaks the law", broken);
                }
            }
        }
    }
}
