package fr.jalon.scoring.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.ScoringDatabase;
import fr.jalon.scoring.fact.Rebuild.Phase;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.score.model.Evaluator;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A score at any dates costs the same after five years as after one. {@code -Pstress} takes all 1,833 legal entities
 * instead of a few; the figures are in the log.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SizeTest {

    private static final Logger LOG = LoggerFactory.getLogger(SizeTest.class);

    private static final List<String> ENTITIES = Country.entities(Integer.getInteger("jalon.entities", 24));
    private static final int ROUNDS = 600;
    private static final int INDICATORS = 15;

    /** One block for each content, and the way down the index, however long the history is. */
    private static final long MOST_BLOCKS = INDICATORS + 40L;

    /** What a busy machine may add to a ratio near 1; five times the rows would show. */
    private static final double MORE_TIME = 2.5;

    private final Random random = new Random(5);

    @Test
    void reading_a_score_does_not_grow_with_the_years_and_uses_indexes_alone() {
        var one = rebuilt(1);
        var five = rebuilt(5);
        measure(one, 1);
        measure(five, 5);
        double afterOne = measure(one, 1);
        double afterFive = measure(five, 5);
        LOG.info(
                "A score read and evaluated, median of {}: {} µs after one year, {} µs after five; ratio {}",
                ROUNDS,
                Math.round(afterOne / 1e3),
                Math.round(afterFive / 1e3),
                afterFive / afterOne);
        assertThat(afterFive / afterOne).isLessThan(MORE_TIME);

        for (int year = 0; year < 5; year++) {
            long blocks = blocks(five, LocalDate.of(Country.FIRST_YEAR + year, 9, 1));
            LOG.info("The contents of one in year {} of five: {} blocks", year + 1, blocks);
            assertThat(blocks).isLessThanOrEqualTo(MOST_BLOCKS);
        }
    }

    /** Fills an empty database by a rebuild, and makes another that has to find the same rows. */
    private static ScoringDatabase rebuilt(int years) {
        var database = Country.messages(ENTITIES, years);
        var filling = new Watched();
        assertThat(Rebuilt.of(database, true, filling).switched()).isTrue();
        filling.log("filled", years);
        var again = new Watched();
        var result = Rebuilt.of(database, false, again);
        assertThat(result.differences()).isEmpty();
        again.log("rebuilt, intake stopped for " + result.stopped(), years);
        Long rows = new JdbcTemplate(database.owner()).queryForObject("select count(*) from content_fact", Long.class);
        assertThat(rows).isEqualTo(ENTITIES.size() * INDICATORS * 3L * (4 * years - 1));
        return database;
    }

    /** The median time to read and evaluate at any day, as known at any position after the first half-year. */
    private double measure(ScoringDatabase database, int years) {
        var facts = new KnownFacts(JdbcClient.create(database.application()));
        long head = new AppliedMessages(new JdbcTemplate(database.application())).head();
        long declared = (long) ENTITIES.size() * INDICATORS * 3 * 2 * years;
        var nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var finess = ENTITIES.get(random.nextInt(ENTITIES.size()));
            var day = LocalDate.of(Country.FIRST_YEAR, 1, 20).plusDays(random.nextInt(340 * years));
            long position = head - random.nextLong(declared - declared / (2 * years));
            long begin = System.nanoTime();
            var version = facts.programme("HOPEN", day, position).orElseThrow();
            facts.establishment(finess, position).orElseThrow();
            var known = facts.on(List.of(finess), "HOPEN", day, position, Reading.DECIDED)
                    .get(finess);
            var score = Evaluator.evaluate(version, known, day, Reading.DECIDED);
            facts.parked(List.of(finess), List.of("HOPEN"), position);
            nanos[round] = System.nanoTime() - begin;
            assertThat(score.axes()).hasSize(4);
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2];
    }

    /** The blocks of index and table that the contents of one establishment take, found by an index alone. */
    private static long blocks(ScoringDatabase database, LocalDate day) {
        var lines = explained(database, day);
        var plan = String.join("\n", lines);
        assertThat(plan).as(plan).contains("Index Scan on content_fact_once").doesNotContain("Seq Scan");
        assertThat(plan).as(plan).containsPattern("rows=15(\\.00)? loops=1").doesNotContain("Removed by Filter");
        var buffers = lines.stream()
                .filter(line -> line.contains("Buffers:"))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(buffers.replaceAll("[^0-9 ]", " ").strip().split(" +", -1))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static List<String> explained(ScoringDatabase database, LocalDate day) {
        try (var connection = database.application().getConnection();
                var query = connection.prepareStatement("explain (analyze, buffers) " + FactRows.CONTENTS)) {
            query.setArray(1, connection.createArrayOf("text", new Object[] {ENTITIES.getLast()}));
            query.setArray(2, connection.createArrayOf("text", new Object[] {"HOPEN"}));
            query.setArray(3, connection.createArrayOf("text", new Object[] {"DECIDED"}));
            query.setLong(4, new AppliedMessages(new JdbcTemplate(database.application())).head());
            query.setString(5, "[%s,%s]".formatted(day, day));
            var lines = new java.util.ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Takes the time of each phase. */
    private static final class Watched implements Rebuild.Watch {

        private final Map<Phase, Long> millis = new EnumMap<>(Phase.class);
        private Phase phase = Phase.READING;
        private long since = System.nanoTime();
        private long events;

        @Override
        public void enters(Phase entered) {
            long now = System.nanoTime();
            millis.merge(phase, (now - since) / 1_000_000, Long::sum);
            phase = entered;
            since = now;
        }

        @Override
        public void read(long pages, long count) {
            events = count;
        }

        void log(String what, int years) {
            enters(phase);
            LOG.info(
                    "{} entities over {} years {}: {} events, {} events/s read, folded and written; ms {}",
                    ENTITIES.size(),
                    years,
                    what,
                    events,
                    events * 1_000 / Math.max(1, millis.get(Phase.READING)),
                    millis);
        }
    }
}
