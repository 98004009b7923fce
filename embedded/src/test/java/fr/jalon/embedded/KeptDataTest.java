package fr.jalon.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder keeps what a server was told, from one start to the next. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptDataTest {

    @TempDir
    Path folder;

    @Test
    void a_database_is_there_again() throws Exception {
        var data = folder.resolve("postgres");
        var log = folder.resolve("postgres.log");
        try (var first = EmbeddedDatabase.on(data).log(log).start()) {
            first.execute("postgres", "create role somebody login password 'secret'");
        }
        try (var second =
                EmbeddedDatabase.on(data).log(log).password("not asked for").start()) {
            assertThat(second.holds("select 1 from pg_roles where rolname = 'somebody'"))
                    .isTrue();
            assertThat(second.holds("select 1 from pg_roles where rolname = 'nobody'"))
                    .isFalse();
            assertThat(second.holds("select 1 where current_setting('fsync') = 'on'"))
                    .isTrue();
            assertThat(second.holds("select 1 from pg_database where datname = 'postgres' and datlocale = 'C.UTF-8'"))
                    .as("the same order of texts on every machine")
                    .isTrue();
        }
        assertThat(log).content().contains("database system is ready");
    }

    @Test
    void a_topic_is_there_again_at_another_port() throws Exception {
        var data = folder.resolve("kafka");
        try (var first = EmbeddedBroker.start(data, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", first.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var second = EmbeddedBroker.start(data, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", second.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }
}
