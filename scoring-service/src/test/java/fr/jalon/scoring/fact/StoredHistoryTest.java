package fr.jalon.scoring.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.platform.messaging.Received;
import fr.jalon.scoring.Log;
import fr.jalon.scoring.RandomHistory;
import fr.jalon.scoring.ScoringDatabase;
import fr.jalon.scoring.fact.model.Fold;
import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Row;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The same laws with the rows in PostgreSQL, written by the role of the service. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredHistoryTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int HISTORIES = 2;
    private static final int STEPS = 120;

    @Test
    void what_is_read_at_a_position_is_what_the_prefix_says_and_a_rebuild_gives_the_same_bytes() throws Exception {
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            var random = new Random(seed);
            var log = RandomHistory.of(seed, STEPS);
            var database = ScoringDatabase.migrated();
            takeIn(database, log.messages(), random);
            var read = new KnownFacts(JdbcClient.create(database.application()));
            for (int i = 0; i < 40; i++) {
                var day = RandomHistory.day(random);
                long position = random.nextLong(log.position() + 1);
                var prefix = new Fold().applyAll(messages(log.messages().subList(0, (int) position)));
                assertThat(stored(read, day, position))
                        .as("seed %d, day %s, position %d", seed, day, position)
                        .isEqualTo(folded(prefix.history().current(), day));
            }
            var rebuilt = Rebuilt.of(database, false);
            assertThat(rebuilt.live()).as("seed %d", seed).isEqualTo(rebuilt.beside());
            assertThat(rebuilt.differences()).isEmpty();
            assertThat(rebuilt.switched()).isTrue();
            assertThat(stored(read, RandomHistory.day(random), log.position())).isNotEmpty();
        }
    }

    @Test
    void the_role_of_the_service_can_neither_change_nor_remove_what_is_kept() {
        var database = ScoringDatabase.migrated();
        takeIn(database, RandomHistory.of(1, 40).messages(), new Random(1));
        for (var role : List.of(database.application(), database.owner())) {
            var db = new JdbcTemplate(role);
            for (var sql : List.of(
                    "update applied set type = 'other'",
                    "delete from applied",
                    "truncate applied",
                    "delete from content_fact",
                    "update content_fact set value = '{}'",
                    "update content_fact set known = int8range(lower(known) + 1, null)",
                    "update content_fact set known = int8range(lower(known), null) where not upper_inf(known)")) {
                assertThatThrownBy(() -> db.execute(sql)).as(sql).hasStackTraceContaining("ERROR");
            }
        }
    }

    @Test
    void a_batch_with_a_message_that_cannot_be_applied_leaves_nothing() {
        var database = ScoringDatabase.migrated();
        var log = new Log().programme("1", "2019-02-12", "90").establishment("350005179", "53");
        log.append("group.merged", "group/GHT-HB", "{}");
        assertThatThrownBy(() -> handle(
                        database, received(log.messages(), 0, log.messages().size())))
                .hasMessageContaining("group.merged");
        assertThat(new RecordClock(JdbcClient.create(database.application())).head())
                .isEmpty();
        handle(database, received(log.messages(), 0, log.messages().size() - 1));
        assertThat(new RecordClock(JdbcClient.create(database.application()))
                        .head()
                        .orElseThrow()
                        .position())
                .isEqualTo(8);
    }

    static void takeIn(ScoringDatabase database, List<byte[]> messages, Random random) {
        int from = 0;
        while (from < messages.size()) {
            int to = Math.min(messages.size(), from + 1 + random.nextInt(20));
            handle(database, received(messages, from, to));
            from = to;
        }
    }

    private static void handle(ScoringDatabase database, List<Received> batch) {
        var source = database.application();
        var transactions = new JdbcTransactionManager(source);
        var db = new JdbcTemplate(source);
        var handler = new DeclarationsHandler(new AppliedMessages(db), new FactTables(db), Follower.NONE, () -> {});
        new TransactionTemplate(transactions).executeWithoutResult(_ -> handler.handle(batch));
    }

    private static List<Received> received(List<byte[]> messages, int from, int to) {
        var batch = new ArrayList<Received>();
        for (int i = from; i < to; i++) {
            var bytes = messages.get(i);
            batch.add(new Received(
                    Log.SOURCE,
                    i + 1L,
                    Log.timeOf(i + 1L),
                    bytes,
                    JsonMapper.shared().readTree(bytes),
                    i));
        }
        return batch;
    }

    static List<fr.jalon.scoring.fact.model.Message> messages(List<byte[]> bytes) {
        return bytes.stream().flatMap(each -> MessageReader.read(each).stream()).toList();
    }

    private static Map<String, Object> stored(KnownFacts read, LocalDate day, long position) {
        var found = new TreeMap<String, Object>();
        read.programme("HOPEN", day, position).ifPresent(value -> found.put("programme", value));
        for (var finess : RandomHistory.HOSPITALS) {
            read.establishment(finess, position).ifPresent(value -> found.put(finess, value));
        }
        found.put("members", new java.util.TreeSet<>(read.members(List.of("GHT-HB"), day, position)));
        read.of(RandomHistory.HOSPITALS, "HOPEN", day, position)
                .forEach((declarant, facts) -> facts.own().bySlot().forEach((slot, segments) -> {
                    if (slot.programme().equals("HOPEN")) {
                        found.put(declarant + slot.reading() + slot.indicator(), segments);
                    }
                }));
        return found;
    }

    private static Map<String, Object> folded(List<Row> rows, LocalDate day) {
        var found = new TreeMap<String, Object>();
        found.put(
                "members",
                rows.stream()
                        .filter(row -> row.value() instanceof Value.Membership member && member.counts())
                        .filter(row -> row.key().parts().getFirst().equals("GHT-HB"))
                        .filter(row -> row.valid().contains(day))
                        .map(row -> row.key().parts().getLast())
                        .collect(Collectors.toCollection(java.util.TreeSet::new)));
        rows.stream()
                .filter(row -> row.valid().contains(day)
                        && row.value() instanceof Value.Programme version
                        && version.programme().equals("HOPEN"))
                .forEach(row -> found.put("programme", row.value()));
        rows.stream()
                .filter(row -> row.value() instanceof Value.Establishment)
                .forEach(row -> found.put(row.key().parts().getFirst(), row.value()));
        rows.stream()
                .filter(row -> row.key().family() == Key.Family.CONTENT
                        && RandomHistory.HOSPITALS.contains(row.key().parts().getFirst())
                        && row.key().parts().get(1).equals("HOPEN"))
                .filter(row ->
                        row.valid().until() == null || row.valid().until().isAfter(day))
                .collect(Collectors.groupingBy(
                        row -> row.key().parts().get(0)
                                + row.key().parts().get(2)
                                + row.key().parts().get(3),
                        Collectors.mapping(row -> new Segment<>(row.valid(), row.value()), Collectors.toList())))
                .forEach(found::put);
        return found;
    }
}
