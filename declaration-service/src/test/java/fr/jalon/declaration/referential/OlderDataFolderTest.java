package fr.jalon.declaration.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.embedded.SharedServers;
import fr.jalon.platform.test.TestIdentityProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A log in which HOP'EN was stored in the first revision of its events, as an older release wrote it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OlderDataFolderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path ROWS = Path.of("src/test/resources/older-data/hopen-first-edition.jsonl");
    private static final String SHIPPED = "../contracts";
    private static final String VERSION = "/api/programmes/HOPEN/versions/2019-02";

    @Test
    void the_next_start_takes_the_second_edition_and_the_first_stays_what_was_known() throws Exception {
        String database = RunningService.database();
        RunningService.start(database, "").close();
        store(database);
        String first = "?knownAt=position:18";
        try (var before = RunningService.start(database, "")) {
            assertThat(before.json("/api/programmes/HOPEN?validAt=2019-03-01")
                            .path("edition")
                            .intValue())
                    .isEqualTo(1);
            var yaml = before.yaml(VERSION);
            assertThat(before.json(VERSION).path("hash").stringValue()).isEqualTo(sealed());
            assertThat(yaml.body()).contains("supported: false");
        }
        try (var after = RunningService.start(database, SHIPPED)) {
            assertThat(after.json("/api/programmes/HOPEN?validAt=2019-03-01")
                            .path("edition")
                            .intValue())
                    .isEqualTo(2);
            var known = after.json("/api/programmes/HOPEN" + first + "&validAt=2019-03-01");
            assertThat(known.path("edition").intValue()).isEqualTo(1);
            assertThat(known.at("/axes/0/indicators/3/supported").booleanValue())
                    .isFalse();
            assertThat(after.json("/api/programmes/HOPEN/versions").path("items"))
                    .extracting(item -> item.path("version").stringValue() + " " + item.path("edition") + " "
                            + item.path("state").stringValue() + " "
                            + item.path("inForceTo").stringValue("open"))
                    .containsExactly(
                            "2019-02 1 superseded open",
                            "2018 1 adopted 2019-02-11",
                            "2019-02 2 adopted 2019-07-25",
                            "2019-07 1 adopted open");
        }
    }

    @Test
    void what_people_adopted_stays_when_a_shipped_file_says_otherwise_and_the_service_starts() throws Exception {
        String database = RunningService.database();
        String theirs = Files.readString(Path.of(SHIPPED, "programmes", "HOPEN-2019-02.yaml"))
                .replace("percent: \"90\"", "percent: \"95\"");
        String national = TestIdentityProvider.bearer("nadia", "national@national");
        try (var before = RunningService.start(database, "")) {
            var proposed = before.post("/api/programmes", theirs, "Content-Type", "application/yaml");
            assertThat(proposed.statusCode()).isEqualTo(201);
            var adopted = before.postAs(national, VERSION + "/adoption", "{}", "If-Match", "\"16\"");
            assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(200);
        }
        try (var after = RunningService.start(database, SHIPPED)) {
            assertThat(after.json(VERSION)
                            .at("/axes/0/indicators/0/threshold/percent")
                            .stringValue())
                    .isEqualTo("95");
            assertThat(after.json("/api/programmes/HOPEN?validAt=2019-07-26")
                            .path("version")
                            .stringValue())
                    .isEqualTo("2019-07");
        }
    }

    private static String sealed() throws IOException {
        var rows = rows();
        return JSON.readTree(rows.get(rows.size() - 2).path("payload").stringValue())
                .path("hash")
                .stringValue();
    }

    private static List<JsonNode> rows() throws IOException {
        return Files.readAllLines(ROWS).stream().map(JSON::readTree).toList();
    }

    private static void store(String database) throws IOException, SQLException {
        String url = SharedServers.postgres().jdbcUrl(database, "jalon_declaration_owner");
        try (var connection = DriverManager.getConnection(url)) {
            long position = 1;
            for (var row : rows()) {
                store(connection, row, position++);
            }
        }
    }

    private static void store(Connection connection, JsonNode row, long position) throws SQLException {
        try (var insert = connection.prepareStatement("""
            insert into event (position, event_id, stream, stream_type, version, type, revision, occurred_at,
                               recorded_at, payload, metadata, message)
            values (?, ?, 'programme/HOPEN', 'programme', ?, ?, ?, '2026-11-01 08:00:00Z',
                    '2026-11-01 08:00:00Z', ?, ?, ?)\
            """)) {
            insert.setLong(1, position);
            insert.setString(2, row.path("id").stringValue());
            insert.setLong(3, position - 1);
            insert.setString(4, row.path("type").stringValue());
            insert.setString(5, row.path("revision").stringValue());
            insert.setBytes(6, bytes(row, "payload"));
            insert.setBytes(7, bytes(row, "metadata"));
            insert.setBytes(8, bytes(row, "message"));
            insert.executeUpdate();
        }
    }

    private static byte[] bytes(JsonNode row, String member) {
        return row.path(member).stringValue().getBytes(StandardCharsets.UTF_8);
    }
}
