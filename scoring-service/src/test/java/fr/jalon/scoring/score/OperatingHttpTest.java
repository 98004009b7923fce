package fr.jalon.scoring.score;

import static fr.jalon.scoring.score.Hospital.NOVILLARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.platform.messaging.Leadership;
import fr.jalon.scoring.Log;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an administrator does with the running service, under reads and with messages coming in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperatingHttpTest extends Service {

    private static final String ADMIN = "admin@national";
    private static final String REBUILD = "/api/operations/scoring/rebuild";
    private static final String LETTERS = "/api/operations/scoring/dead-letters";
    private static final String OF_IT =
            "/api/scores/establishments/" + NOVILLARS + "?programme=HOPEN&validAt=2021-04-01&reading=declared";

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private DataSource database;

    @BeforeEach
    void everything_is_applied() {
        RECORD_KEEPER.says(LOG.position());
        awaitApplied();
    }

    @Test
    void scores_are_read_through_a_rebuild_without_an_error_or_another_answer() throws Exception {
        var stop = new AtomicBoolean();
        var reads = new AtomicInteger();
        Map<String, String> answers = new ConcurrentHashMap<>();
        List<String> wrong = java.util.Collections.synchronizedList(new ArrayList<>());
        var bases = List.of(basis("2021-04-01"), basis("2019-06-01"), basis("2023-01-01"));
        var readers = new ArrayList<Thread>();
        for (var basis : bases) {
            readers.add(Thread.ofVirtual().start(() -> {
                while (!stop.get()) {
                    var answer = as("national@national", score("?basis=" + basis));
                    var first = answers.putIfAbsent(basis, answer.text());
                    if (answer.status() != 200 || first != null && !first.equals(answer.text())) {
                        wrong.add(answer.status() + " " + answer.text());
                    }
                    reads.incrementAndGet();
                }
            }));
        }
        for (int round = 0; round < 4; round++) {
            var started = post(REBUILD, ADMIN);
            assertThat(started.status()).isEqualTo(202);
            LOG.submitted(NOVILLARS, "P2.2", 100 + round, Hospital.SPRING, Log.ratio(round, 12));
            publish();
            var ended =
                    ended(started.response().headers().firstValue("Location").orElseThrow());
            assertThat(ended.json().path("outcome").asString()).as(ended.text()).isEqualTo("SWITCHED");
            assertThat(ended.json().at("/hash/live")).isEqualTo(ended.json().at("/hash/beside"));
            assertThat(ended.json().path("events").asLong()).isGreaterThan(20);
            assertThat(ended.json().path("phase").asString()).isEqualTo("switching");
        }
        int before = reads.get();
        await().until(() -> reads.get() > before + 10);
        stop.set(true);
        for (var reader : readers) {
            reader.join(Duration.ofSeconds(20));
        }
        assertThat(wrong).isEmpty();
        RECORD_KEEPER.says(LOG.position());
        awaitApplied();
        assertThat(as("national@national", OF_IT).statuses()).contains("P2.2 NOT_MET");
    }

    @Test
    void one_rebuild_runs_at_a_time_over_all_instances_and_one_that_was_killed_says_so() throws SQLException {
        try (var other = Leadership.candidate(database, "rebuild:scoring")) {
            assertThat(other.tryLead()).isTrue();
            assertThat(post(REBUILD, ADMIN).problem()).isEqualTo("409 rebuild-running");
        }
        db.update("""
            insert into rebuild values ('00000000-0000-4000-8000-00000000000a', now(),
            '{"id":"00000000-0000-4000-8000-00000000000a","startedAt":"2024-01-01T00:00:00Z","phase":"reading",
            "pages":1,"events":5000,"eventsPerSecond":100,"differences":[]}')
            on conflict do nothing\
            """);
        var killed = as(ADMIN, REBUILD + "/00000000-0000-4000-8000-00000000000a");
        assertThat(killed.json().path("outcome").asString()).isEqualTo("INTERRUPTED");
        var next = post(REBUILD, ADMIN);
        assertThat(ended(next.response().headers().firstValue("Location").orElseThrow())
                        .json()
                        .path("outcome")
                        .asString())
                .isEqualTo("SWITCHED");
        assertThat(as(ADMIN, REBUILD).json().path("id").asString())
                .isEqualTo(next.json().path("id").asString());
    }

    @Test
    void rows_that_differ_are_shown_and_only_switched_when_that_is_accepted() {
        db.update("insert into grouping_fact (code, valid, known, value) values ('GHT-X', '[,)', '[1,)', '{}')");
        var refused = ended(location(post(REBUILD, ADMIN))).json();
        assertThat(refused.path("outcome").asString()).isEqualTo("DIFFERENT");
        assertThat(refused.at("/differences/0/table").asString()).isEqualTo("grouping_fact");
        assertThat(refused.at("/differences/0/live/0").asString()).contains("GHT-X");
        assertThat(post(REBUILD + "?accept=everything", ADMIN).problem()).isEqualTo("400 parameter-malformed");
        var accepted =
                ended(location(post(REBUILD + "?accept=differences", ADMIN))).json();
        assertThat(accepted.path("outcome").asString()).isEqualTo("SWITCHED_WITH_DIFFERENCES");
    }

    @Test
    void a_parked_declaration_is_listed_holds_up_nothing_else_and_is_replayed_in_order() {
        LOG.decided(NOVILLARS, "P1.2", 9, "ACCEPTED");
        LOG.submitted(NOVILLARS, "P2.2", 50, Hospital.SPRING, Log.ratio(12, 12));
        publish();
        everything_is_applied();
        var answer = as("national@national", OF_IT);
        assertThat(answer.json().at("/basis/complete").asBoolean()).isFalse();
        assertThat(answer.statuses()).contains("P2.2 MET");
        var letter = as(ADMIN, LETTERS)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("stream").asString().contains("P1.2"))
                .findFirst()
                .orElseThrow();
        assertThat(letter.path("id").asString()).isEqualTo("HOPEN-250000460-P1.2");
        assertThat(letter.path("stream").asString()).isEqualTo("declaration/HOPEN/250000460/P1.2");
        assertThat(letter.path("position").asLong()).isEqualTo(LOG.position() - 1);
        assertThat(letter.path("why").asString()).contains("Revision 9");
        var stays = post(LETTERS + "/HOPEN-250000460-P1.2/replay", ADMIN);
        assertThat(stays.problem()).isEqualTo("409 still-parked");
        assertThat(stays.json().path("why").asString()).contains("Revision 9");
        assertThat(post(LETTERS + "/HOPEN-250000460-P9.9/replay", ADMIN).problem())
                .isEqualTo("404 unknown-dead-letter");
    }

    @Test
    void what_came_while_it_was_parked_is_applied_by_the_replay() {
        LOG.submitted(NOVILLARS, "P1.1", 1, Hospital.SPRING, Log.ratio(1, 50));
        publish();
        everything_is_applied();
        db.update(
                """
                insert into parked_fact (declarant, programme, indicator, valid, known, value)
                values (?, 'HOPEN', 'P1.1', '(,)', int8range(?, null), ?::jsonb)\
                """,
                NOVILLARS,
                LOG.position(),
                "{\"event\":\"%s\",\"why\":\"old code\"}".formatted(new java.util.UUID(0, 1)));
        LOG.submitted(NOVILLARS, "P1.1", 2, Hospital.SPRING, Log.ratio(50, 50));
        publish();
        everything_is_applied();
        assertThat(as("national@national", OF_IT).statuses()).contains("P1.1 NOT_MET");
        assertThat(as(ADMIN, LETTERS).text()).contains("HOPEN-250000460-P1.1");
        assertThat(post(LETTERS + "/HOPEN-250000460-P1.1/replay", ADMIN).status())
                .isEqualTo(200);
        assertThat(as("national@national", OF_IT).statuses()).contains("P1.1 MET");
        assertThat(as(ADMIN, LETTERS).text()).doesNotContain("HOPEN-250000460-P1.1");
        LOG.submitted(NOVILLARS, "P1.1", 3, Hospital.SPRING, Log.ratio(0, 50));
        publish();
        everything_is_applied();
        assertThat(as("national@national", OF_IT).statuses()).contains("P1.1 NOT_MET");
        assertThat(ended(location(post(REBUILD, ADMIN))).json().path("outcome").asString())
                .isEqualTo("SWITCHED");
    }

    @Test
    void plans_are_made_for_the_values_asked_for() {
        assertThat(db.queryForObject("show plan_cache_mode", String.class)).isEqualTo("force_custom_plan");
    }

    @ParameterizedTest
    @CsvSource({"national@national", "auditor@national", "admin@region:53", "declarant@establishment:350005179"})
    void nobody_else_operates_the_service(String grant) {
        assertThat(post(REBUILD, grant).problem()).isEqualTo("403 forbidden");
        assertThat(as(grant, REBUILD).problem()).isEqualTo("403 forbidden");
        assertThat(as(grant, REBUILD + "/x").problem()).isEqualTo("403 forbidden");
        assertThat(as(grant, LETTERS).problem()).isEqualTo("403 forbidden");
        assertThat(post(LETTERS + "/HOPEN-250000460-P1.2/replay", grant).problem())
                .isEqualTo("403 forbidden");
    }

    @Test
    void what_is_asked_wrongly_is_told() {
        assertThat(as(ADMIN, REBUILD + "/x").problem()).isEqualTo("404 unknown-rebuild");
        assertThat(as(ADMIN, LETTERS + "?limit=0").problem()).isEqualTo("400 parameter-malformed");
        assertThat(as(ADMIN, LETTERS + "?cursor=%25").problem()).isEqualTo("400 parameter-malformed");
    }

    private String basis(String validAt) {
        var answer = as("national@national", score("?programme=HOPEN&validAt=" + validAt));
        return answer.json().at("/basis/token").asString();
    }

    private Answer ended(String location) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(ADMIN, location).json().hasNonNull("outcome"));
        return as(ADMIN, location);
    }

    private static String location(Answer started) {
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        return started.response().headers().firstValue("Location").orElseThrow();
    }
}
