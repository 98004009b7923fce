package fr.jalon.scoring.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.scoring.Log;
import fr.jalon.scoring.RandomHistory;
import fr.jalon.scoring.ScoringDatabase;
import fr.jalon.scoring.fact.Rebuild.Phase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rebuild beside a living service, by the role of the service. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildTest {

    private static final int STEPS = 200;
    private static final int HALF = 100;

    private final ScoringDatabase database = ScoringDatabase.migrated();
    private final JdbcTemplate owner = new JdbcTemplate(database.owner());
    private final Log log = RandomHistory.of(7, STEPS);
    private final int all = log.messages().size();

    @ParameterizedTest
    @EnumSource(Phase.class)
    void what_is_taken_in_meanwhile_is_in_the_new_tables_too(Phase meanwhile) {
        takeIn(0, HALF);
        var result = Rebuilt.of(database, false, in(meanwhile, () -> takeIn(HALF, all)));
        assertThat(result.differences()).isEmpty();
        assertThat(result.switched()).isTrue();
        assertThat(result.stopped()).isLessThan(Duration.ofSeconds(5));
        assertThat(result.position()).isEqualTo(lastFolded());
        assertThat(Rebuilt.of(database, false).switched()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void killed_at_any_moment_it_leaves_nothing_and_the_next_one_works(Phase moment) throws SQLException {
        takeIn(0, all);
        var before = rows();
        try (var connection = database.application().getConnection()) {
            int session = session(connection);
            var kill = in(moment, () -> owner.queryForList("select pg_terminate_backend(?)", session));
            assertThatThrownBy(() -> new Rebuild(connection, Follower.NONE, kill).run(true))
                    .isNotNull();
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(owner.queryForList("select 1 from pg_namespace where nspname in ('beside', 'retired')"))
                .isEmpty();
        assertThat(Rebuilt.of(database, false).switched()).isTrue();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void rows_that_differ_are_named_and_nothing_is_switched_unless_that_is_accepted() {
        takeIn(0, all);
        owner.update("insert into grouping_fact (code, valid, known, value)"
                + " values ('GHT-X', '[,)', '[1,)', '{\"name\":\"secret\"}')");
        var refused = Rebuilt.of(database, false);
        assertThat(refused.switched()).isFalse();
        assertThat(refused.live()).isNotEqualTo(refused.beside());
        assertThat(refused.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.table()).isEqualTo("grouping_fact");
            assertThat(difference.live())
                    .singleElement()
                    .asString()
                    .contains("GHT-X")
                    .contains("\"value_sha256\"")
                    .doesNotContain("secret");
            assertThat(difference.beside()).isEmpty();
        });
        assertThat(rows().toString()).contains("GHT-X");
        var accepted = Rebuilt.of(database, true);
        assertThat(accepted.switched()).isTrue();
        assertThat(accepted.differences()).hasSize(1);
        assertThat(rows().toString()).doesNotContain("GHT-X");
    }

    @Test
    void a_difference_in_what_came_meanwhile_is_found_under_the_stop() {
        takeIn(0, HALF);
        var result = Rebuilt.of(database, false, in(Phase.CATCHING_UP, () -> {
            takeIn(HALF, all);
            owner.update(
                    "insert into membership_fact (code, finess, valid, known, value)"
                            + " values ('GHT-X', '1', '[,)', int8range(?, null), '{}')",
                    all);
        }));
        assertThat(result.switched()).isFalse();
        assertThat(result.differences()).extracting(Rebuild.Difference::table).containsExactly("membership_fact");
    }

    @Test
    void the_new_tables_have_the_indexes_guards_and_rights_of_the_old_ones() {
        takeIn(0, all);
        var before = shape();
        Rebuilt.of(database, false);
        assertThat(shape()).isEqualTo(before).hasSizeGreaterThan(40);
        var service = new JdbcTemplate(database.application());
        for (var sql :
                List.of("delete from content_fact", "update content_fact set value = '{}'", "drop table applied")) {
            assertThatThrownBy(() -> service.execute(sql)).as(sql).hasStackTraceContaining("ERROR");
        }
        assertThatThrownBy(() -> service.query("select rebuild_begin(array['applied'])", _ -> {}))
                .hasStackTraceContaining("no table of facts");
    }

    @Test
    void it_waits_for_a_long_reader_and_lets_others_pass() throws Exception {
        takeIn(0, all);
        try (var reader = database.owner().getConnection()) {
            var long_reading = in(Phase.SWITCHING, () -> {
                hold(reader);
                CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS).execute(() -> release(reader));
            });
            var result = Rebuilt.of(database, false, long_reading);
            assertThat(result.switched()).isTrue();
            assertThat(result.stopped()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(5));
        }
    }

    private void takeIn(int from, int to) {
        TakenIn.batch(database, log.messages(), from, to);
    }

    private long lastFolded() {
        return JdbcClient.create(database.owner())
                .sql("select max(position) from applied where folded")
                .query(Long.class)
                .single();
    }

    private List<String> rows() {
        return owner.queryForList("""
            select 'content ' || to_jsonb(fact)::text as line from content_fact fact
            union all select 'group ' || to_jsonb(fact)::text from grouping_fact fact
            union all select 'member ' || to_jsonb(fact)::text from membership_fact fact
            union all select 'programme ' || to_jsonb(fact)::text from programme_fact fact
            order by 1\
            """, String.class);
    }

    /** What the catalogue says of the tables of facts, but for their identities. */
    private List<String> shape() {
        return owner.queryForList("""
            select indexdef from pg_indexes where schemaname = 'public' and tablename like '%fact'
            union all
            select conrelid::regclass || conname || pg_get_constraintdef(oid) from pg_constraint
                where conrelid::regclass::text like '%fact'
            union all
            select pg_get_triggerdef(oid) from pg_trigger where tgrelid::regclass::text like '%fact'
            union all
            select table_name || grantee || privilege_type from information_schema.role_table_grants
                where table_schema = 'public' and table_name like '%fact'
            union all
            select table_name || column_name || grantee || privilege_type from information_schema.column_privileges
                where table_schema = 'public' and table_name like '%fact'
            order by 1\
            """, String.class);
    }

    private static Rebuild.Watch in(Phase phase, Runnable action) {
        return new Rebuilt.Untold() {
            @Override
            public void enters(Phase entered) {
                if (entered == phase) {
                    action.run();
                }
            }
        };
    }

    private static int session(java.sql.Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void hold(java.sql.Connection reader) {
        try {
            reader.setAutoCommit(false);
            reader.createStatement().execute("select count(*) from content_fact");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void release(java.sql.Connection reader) {
        try {
            reader.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
