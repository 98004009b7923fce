package fr.jalon.eventstore;

import static fr.jalon.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.eventstore.TestLog.Instance;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppendOnlyTest {

    private static final String INSERT =
            "insert into event (position, event_id, type, occurred_at, recorded_at, payload,"
                    + " metadata) values (99, 'x', 'x', now(), now(), '', '')";

    private final TestLog testLog = new TestLog();
    private final Instance instance = testLog.instance();

    @BeforeEach
    void append() {
        instance.engine().appendEvents(event("a", 0, new Claim("me", "key", "hash").toMetaData()));
    }

    @AfterEach
    void close() {
        testLog.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                INSERT,
                "update event set payload = ''",
                "delete from event",
                "truncate event",
                "update claim set body_hash = 'other'",
                "delete from claim",
                "insert into claim values ('me', 'other', 'hash', 1, 1)",
                "update answered set until = now()",
                "alter table event disable trigger all",
                "drop table event",
                "create table other (id int)"
            })
    void the_role_of_the_application_can_only_append_and_read(String sql) {
        assertThatThrownBy(() -> testLog.as(testLog.role, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update event set payload = ''", "delete from event", "truncate event"})
    void a_trigger_refuses_even_the_owner(String sql) {
        assertThatThrownBy(() -> testLog.as(testLog.owner, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void a_temporary_table_does_not_divert_an_append() throws SQLException {
        try (var connection = testLog.connect(testLog.role);
                var statement = connection.createStatement()) {
            statement.execute("create temporary table event (like public.event)");
            statement.execute("select append_events(array[1], array['x'], array['b'], array['t'], array[0::bigint],"
                    + " array['t'], array[null], array[0::bigint], array[''::bytea], array[''::bytea],"
                    + " array[null::bytea], array[1], array['b'], array[0::bigint], array[true],"
                    + " null, null, null, null)");
        }
        assertThat(instance.log().head().position()).isEqualTo(2);
    }
}
