package fr.jalon.scoring.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.messaging.Received;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was told, restored beside empty facts; and how a batch is followed in parts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_a_restore_what_comes_again_is_not_told_again_and_what_is_new_is_told_as_ever(boolean groups) {
        var messages = BatchesTest.history(SEED, groups);
        int told = messages.size() * 2 / 3;
        var lost = new Ground();
        lost.apply(messages.subList(0, told));
        var restored = new Ground();
        restore(lost, restored);
        restored.apply(messages.subList(0, told / 2));
        restored.tick("2030-01-01");
        assertThat(restored.texts()).as("seed %d", SEED).isEqualTo(lost.texts());
        restored.apply(messages.subList(told / 2, messages.size()));
        lost.apply(messages.subList(told, messages.size()));
        assertThat(restored.texts()).as("seed %d", SEED).isEqualTo(lost.texts());
        assertThat(cards(restored)).as("seed %d", SEED).isEqualTo(cards(lost));
    }

    @Test
    void a_batch_is_followed_in_parts_of_at_most_fifty_declarants_in_its_order() {
        var log = new fr.jalon.scoring.Log();
        for (int i = 0; i < 240; i++) {
            log.submitted("3500%05d".formatted(i % 120), "P1.1", 1 + i / 120, java.time.LocalDate.EPOCH, "{}");
        }
        var batch = Ground.received(log, 0, Collections.nCopies(240, Instant.EPOCH));
        var slices = ScorePublisher.slices(batch);
        assertThat(slices.stream().flatMap(List::stream)).isEqualTo(batch);
        assertThat(slices).allSatisfy(slice -> assertThat(declarants(slice)).hasSizeLessThanOrEqualTo(50));
        assertThat(slices).hasSizeLessThan(7);
        assertThat(ScorePublisher.slices(List.of())).isEmpty();
    }

    @Test
    void telling_everybody_at_first_asks_for_them_in_the_order_of_an_index() {
        var ground = new Ground();
        var query = Structure.DECLARED.replaceFirst("\\?, \\?", "'', ''").replace("?", "200");
        var plan = ground.transactions.execute(_ -> {
            ground.db.execute("set local enable_seqscan = off; set local enable_bitmapscan = off;"
                    + " set local enable_sort = off");
            return String.join("\n", ground.db.queryForList("explain " + query, String.class));
        });
        assertThat(plan).contains("content_fact_of_declarant").doesNotContain("Sort");
    }

    private static HashSet<String> declarants(List<Received> slice) {
        return Reach.declared(slice).stream().map(Subject::declarant).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Map<String, Object>> cards(Ground ground) {
        return ground.db.queryForList("select * from scorecard order by programme, declarant");
    }

    /** As {@code pg_dump} and {@code psql} would. */
    private static void restore(Ground from, Ground to) {
        var owner = new JdbcTemplate(to.database.owner());
        owner.update("delete from publishing");
        for (var table : List.of("publishing", "scorecard", "score_message")) {
            var rows = from.db.queryForObject(
                    "select coalesce(json_agg(t), '[]')::text from %s t".formatted(table), String.class);
            owner.update(
                    "insert into %1$s select * from json_populate_recordset(null::%1$s, ?::json)".formatted(table),
                    rows);
        }
    }
}
