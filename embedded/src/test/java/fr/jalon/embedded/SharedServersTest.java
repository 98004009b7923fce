package fr.jalon.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedServersTest {

    @Test
    void postgresql_18_answers_with_durable_settings() throws Exception {
        String url = SharedServers.postgres().jdbcUrl(SharedServers.freshDatabase(), "postgres");
        try (var connection = DriverManager.getConnection(url, new Properties());
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select current_setting('fsync'), current_setting('synchronous_commit'),"
                                + " current_setting('server_version')")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("on");
            assertThat(rows.getString(2)).isEqualTo("on");
            assertThat(rows.getString(3)).startsWith("18.");
        }
    }

    @Test
    void the_broker_keeps_a_topic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", SharedServers.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("a-topic", 1, (short) 1)))
                    .all()
                    .get();
            assertThat(admin.listTopics().names().get()).contains("a-topic");
        }
    }
}
