package fr.jalon.scoring.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.ScoringDatabase;
import fr.jalon.scoring.fact.Rebuild.Phase;
import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.score.model.Evaluator;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
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
 * The score of a page or a group at any dates costs the same after five years as after one. That of one establishment also
 * tells when it lapses: near the end of what is declared it costs the same, and in the past a row more for each content
 * that came later. {@code -Pstress} takes all 1,833 legal entities instead of a few; the figures are in the log.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SizeTest {

    private static final Logger LOG = LoggerFactory.getLogger(SizeTest.class);

    private static final List<String> ENTITIES = Country.entities(Integer.getInteger("jalon.entities", 24));
    private static final int ROUNDS = 600;
    private static final int INDICATORS = 15;

    /** One block for each content, and the way down the index. */
    private static final long MORE_BLOCKS = 40;

    /** What a busy machine may add to a ratio near 1; five times the rows would show. */
    private static final double MORE_TIME = 2.5;

    private final Random random = new Random(5);

    @Test
    void reading_a_score_does_not_grow_with_the_years_before_it_and_uses_indexes_alone() {
        var one = rebuilt(1);
        var five = rebuilt(5);
        assertThat(ratio("of a day alone", one, five, KnownFacts::on)).isLessThan(MORE_TIME);
        ratio("with when it lapses", one, five, KnownFacts::from);
        for (int year = 0; year < 5; year++) {
            var day = LocalDate.of(Country.FIRST_YEAR + year, 9, 1);
            long alone = blocks(five, "[%s,%s]".formatted(day, day), INDICATORS);
            int later = INDICATORS * 2 * (4 - year);
            long withLater = blocks(five, "[%s,)".formatted(day), INDICATORS + later);
            LOG.info("The contents of one in year {} of five: {} blocks, with later {}", year + 1, alone, withLater);
        }
    }

    /** How much longer a score takes after five years than after one. */
    private double ratio(String which, ScoringDatabase one, ScoringDatabase five, Reads reads) {
        measure(one, 1, reads);
        measure(five, 5, reads);
        double afterOne = measure(one, 1, reads);
        double afterFive = measure(five, 5, reads);
        LOG.info(
                "A score {} read and evaluated, median of {}: {} µs after one year, {} µs after five; ratio {}",
                which,
                ROUNDS,
                Math.round(afterOne / 1e3),
                Math.round(afterFive / 1e3),
                afterFive / afterOne);
        return afterFive / afterOne;
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
    private double measure(ScoringDatabase database, int years, Reads reads) {
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
            var known = reads.read(facts, List.of(finess), "HOPEN", day, position, Reading.DECIDED)
                    .get(finess);
            var score = Evaluator.evaluate(version, known, day, Reading.DECIDED);
            facts.parked(List.of(finess), List.of("HOPEN"), position);
            nanos[round] = System.nanoTime() - begin;
            assertThat(score.axes()).hasSize(4);
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2];
    }

    /** The blocks of index and table that so many contents of one establishment take, found by an index alone. */
    private static long blocks(ScoringDatabase database, String days, int contents) {
        var lines = explained(database, days);
        var plan = String.join("\n", lines);
        assertThat(plan).as(plan).contains("Index Scan on content_fact_once").doesNotContain("Seq Scan");
        assertThat(plan)
                .as(plan)
                .containsPattern("rows=%d(\\.00)? loops=1".formatted(contents))
                .doesNotContain("Removed by Filter");
        var buffers = lines.stream()
                .filter(line -> line.contains("Buffers:"))
                .findFirst()
                .orElseThrow();
        long blocks = Arrays.stream(buffers.replaceAll("[^0-9 ]", " ").strip().split(" +", -1))
                .mapToLong(Long::parseLong)
                .sum();
        assertThat(blocks).as(plan).isLessThanOrEqualTo(contents + MORE_BLOCKS);
        return blocks;
    }

    private static List<String> explained(ScoringDatabase database, String days) {
        try (var connection = database.application().getConnection();
                var query = connection.prepareStatement("explain (analyze, buffers) " + FactRows.CONTENTS)) {
            query.setArray(1, connection.createArrayOf("text", new Object[] {ENTITIES.getLast()}));
            query.setArray(2, connection.createArrayOf("text", new Object[] {"HOPEN"}));
            query.setArray(3, connection.createArrayOf("text", new Object[] {"DECIDED"}));
            query.setLong(4, new AppliedMessages(new JdbcTemplate(database.application())).head());
            query.setString(5, days);
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

    /** How the facts of a score are read. */
    private interface Reads {
        Map<String, Facts> read(
                KnownFacts facts,
                Collection<String> establishments,
                String programme,
                LocalDate validAt,
                long position,
                Reading reading);
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
