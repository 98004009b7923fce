package fr.jalon.scoring.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.messaging.Received;
import fr.jalon.scoring.RandomHistory;
import fr.jalon.scoring.fact.FactWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told depends on the messages and the days alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchesTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int STEPS = 60;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void however_messages_come_in_batches_the_same_bytes_are_told(boolean groups) {
        var random = new Random(SEED);
        var messages = history(SEED, groups);
        var atOnce = new Ground();
        atOnce.apply(messages);
        assertThat(atOnce.texts()).as("seed %d", SEED).hasSizeGreaterThan(10);
        var oneByOne = new Ground();
        messages.forEach(message -> oneByOne.apply(List.of(message)));
        assertThat(oneByOne.texts()).as("seed %d", SEED).isEqualTo(atOnce.texts());
        var cut = new Ground();
        for (int from = 0; from < messages.size(); ) {
            int to = Math.min(messages.size(), from + 1 + random.nextInt(12));
            var batch = messages.subList(from, to);
            if (random.nextInt(4) == 0) {
                cut.transactions.executeWithoutResult(aborted -> {
                    cut.apply(batch);
                    aborted.setRollbackOnly();
                });
            } else {
                cut.apply(batch);
                from = to;
            }
        }
        assertThat(cut.texts()).as("seed %d", SEED).isEqualTo(atOnce.texts());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void looking_again_on_the_next_change_finds_what_looking_every_day_finds(boolean groups) {
        var messages = history(SEED, groups);
        var seldom = new Ground();
        var daily = new Ground(EveryDay::new);
        for (var ground : List.of(seldom, daily)) {
            ground.apply(messages);
            ground.tick("2024-06-30");
        }
        assertThat(seldom.texts()).as("seed %d", SEED).isEqualTo(daily.texts());
    }

    @Test
    void numbers_have_no_gap_streams_count_from_zero_and_nothing_is_told_twice() {
        var ground = new Ground();
        ground.apply(history(SEED, true));
        long number = 0;
        var versions = new java.util.HashMap<String, Long>();
        var last = new java.util.HashMap<String, String>();
        for (var told : ground.told()) {
            number++;
            assertThat(told.json().path("sequence").asString()).isEqualTo("%019d".formatted(number));
            long version = versions.merge(told.subject(), 0L, (before, _) -> before + 1);
            assertThat(told.json().path("version").asString()).isEqualTo("%019d".formatted(version));
            var data = told.json().path("data");
            var said = data.path("programmeVersion") + " " + data.path("readings");
            assertThat(last.put(told.subject(), said)).as("seed %d", SEED).isNotEqualTo(said);
        }
    }

    /** Messages of some four years. */
    static List<Received> history(long seed, boolean groups) {
        var log = groups ? GroupHistory.of(seed, STEPS) : RandomHistory.of(seed, STEPS);
        var random = new Random(seed);
        var times = new ArrayList<Instant>();
        var time = Instant.parse("2020-01-01T08:00:00Z");
        for (int i = 0; i < log.messages().size(); i++) {
            times.add(time);
            time = time.plus(Duration.ofHours(random.nextInt(3) == 0 ? random.nextInt(1_500) : 1));
        }
        return Ground.received(log, 0, times);
    }

    /** The same standings, looked at again on the next day whatever happens. */
    private record EveryDay(Standings standings) implements Standings {

        @Override
        public String engine() {
            return standings.engine();
        }

        @Override
        public Standing of(Subject subject, java.time.LocalDate validAt, long position, FactWindow facts) {
            var standing = standings.of(subject, validAt, position, facts);
            return new Standing(standing.programmeVersion(), standing.readings(), validAt.plusDays(1));
        }
    }
}
