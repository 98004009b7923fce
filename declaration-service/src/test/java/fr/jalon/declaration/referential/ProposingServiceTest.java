package fr.jalon.declaration.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.test.TestIdentityProvider;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A programme proposed by one person and adopted by another, over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposingServiceTest {

    private static final String YAML = "application/yaml";
    private static final String NATIONAL = TestIdentityProvider.bearer("nadia", "national@national");
    private static final String DEMO = "/api/programmes/DEMO";

    private RunningService service;

    @BeforeAll
    void start() throws SQLException {
        service = RunningService.start(RunningService.database(), "");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_programme_file_is_linted_before_it_is_proposed() throws IOException {
        String hopen = Files.readString(Path.of("../contracts/programmes/HOPEN-2019-02.yaml"));
        var broken = propose(hopen.replace("operator: EQUAL, percent: \"100\"", "operator: EQUAL, percent: \"101\""));
        refused(broken, 400, "programme-file-unsound");
        assertThat(RunningService.body(broken).at("/findings/0/rule").stringValue())
                .isEqualTo("threshold-range");
        assertThat(RunningService.body(broken).at("/findings/0/line").intValue())
                .isGreaterThan(100);
        refused(propose("x".repeat(1_100_000)), 413, "body-too-large");
        var proposed = propose(hopen);
        expect(proposed, 201);
        assertThat(proposed.headers().firstValue("ETag")).contains("\"16\"");
        assertThat(proposed.headers().firstValue("Location")).contains("/api/programmes/HOPEN");
    }

    @Test
    void a_version_takes_force_only_when_another_person_adopts_it() throws IOException {
        String demo = demo();
        expect(propose(demo), 201);
        refused(service.get(DEMO + "?validAt=2021-01-01"), 404, "programme-not-in-force");
        assertThat(RunningService.body(propose(demo, "If-Match", "\"3\""))
                        .path("changed")
                        .booleanValue())
                .isFalse();
        refused(propose(demo), 428, "if-match-missing");
        String adoption = DEMO + "/versions/1/adoption";
        refused(service.post(adoption, "{}", "If-Match", "\"3\""), 409, "own-proposal");
        refused(service.postAs(NATIONAL, adoption, "{}"), 428, "if-match-missing");
        refused(service.postAs(NATIONAL, adoption, "{}", "If-Match", "\"2\""), 412, "stale-version");
        refused(service.postAs(NATIONAL, adoption, "{\"a\":1}", "If-Match", "\"3\""), 400, "member-unknown");
        String regulator = TestIdentityProvider.bearer("remi", "regulator@region:53");
        refused(service.postAs(regulator, adoption, "{}", "If-Match", "\"3\""), 403, "forbidden");
        refused(
                service.postAs(NATIONAL, DEMO + "/versions/9/adoption", "{}", "If-Match", "\"3\""),
                404,
                "unknown-version");
        refused(service.postAs(NATIONAL, "/api/programmes/NONE/versions/1/adoption", "{}"), 404, "unknown-programme");
        String[] once = {"If-Match", "\"3\"", "Idempotency-Key", "adopt-once"};
        var adopted = service.postAs(NATIONAL, adoption, "{}", once);
        expect(adopted, 200);
        assertThat(service.postAs(NATIONAL, adoption, "{}", once).body())
                .as("repeated under its key")
                .isEqualTo(adopted.body());
        assertThat(service.json(DEMO + "?validAt=2021-01-01").path("version").stringValue())
                .isEqualTo("1");
        refused(service.postAs(NATIONAL, adoption, "{}", "If-Match", "\"4\""), 409, "programme-version-adopted");
        refused(
                propose(demo.replace("percent: \"90\"", "percent: \"80\""), "If-Match", "\"4\""),
                409,
                "programme-version-exists");
        refused(
                propose(demo.replace("version: \"1\"", "version: \"2\""), "If-Match", "\"4\""),
                409,
                "programme-version-same-day");
        refused(
                service.postAs(NATIONAL, "/api/programmes", demo, "Content-Type", YAML, "If-Match", "\"4\""),
                403,
                "forbidden");
    }

    @Test
    void each_edition_says_how_it_stands_and_what_the_caller_may_do_with_it() throws IOException {
        String states = demo().replace("programme: DEMO", "programme: STATES");
        expect(propose(states), 201);
        String versions = "/api/programmes/STATES/versions";
        var mine = service.json(versions);
        assertThat(mine.at("/actions/0/allowed").booleanValue()).isTrue();
        assertThat(mine.at("/items/0/state").stringValue()).isEqualTo("proposed");
        assertThat(mine.at("/items/0/proposed/position").isNumber()).isTrue();
        assertThat(mine.at("/items/0/actions/0/reason").stringValue()).isEqualTo("own-proposal");
        assertThat(mine.at("/items/0/source/standing").stringValue()).isEqualTo("published");
        var theirs = RunningService.body(service.getAs(NATIONAL, versions));
        assertThat(theirs.at("/items/0/actions/0/allowed").booleanValue()).isTrue();
        assertThat(theirs.at("/actions/0/reason").stringValue()).isEqualTo("forbidden");
        expect(service.postAs(NATIONAL, versions + "/1/adoption", "{}", "If-Match", "\"3\""), 200);
        String second =
                states.replace("version: \"1\"", "version: \"1\"\nedition: 2").replace("\"90\"", "\"80\"");
        expect(propose(second, "If-Match", "\"4\""), 200);
        assertThat(states(versions)).containsExactly("1 adopted", "2 proposed");
        assertThat(service.json(versions + "/1").path("edition").intValue()).isEqualTo(1);
        assertThat(service.json(versions + "/1?edition=2").path("edition").intValue())
                .isEqualTo(2);
        assertThat(state(versions + "/1?edition=1")).isEqualTo("adopted");
        assertThat(state(versions + "/1?edition=2")).isEqualTo("proposed");
        expect(service.postAs(NATIONAL, versions + "/1/adoption", "{}", "If-Match", "\"8\""), 200);
        assertThat(states(versions)).containsExactly("1 superseded", "2 adopted");
        assertThat(state(versions + "/1?edition=1")).isEqualTo("superseded");
        assertThat(state(versions + "/1")).isEqualTo("adopted");
        refused(service.get(versions + "/3"), 404, "unknown-version");
        refused(service.get(versions + "/1?edition=9"), 404, "unknown-version");
    }

    @Test
    void a_version_is_given_back_as_a_file_that_proposes_again_to_the_same_hash() throws IOException {
        String back = demo().replace("programme: DEMO", "programme: BACK");
        expect(propose(back), 201);
        var file = service.yaml("/api/programmes/BACK/versions/1");
        expect(file, 200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith(YAML);
        var again = propose(file.body(), "If-Match", "\"3\"");
        expect(again, 200);
        assertThat(RunningService.body(again).path("changed").booleanValue()).isFalse();
    }

    private String state(String version) {
        return service.json(version).path("state").stringValue();
    }

    private List<String> states(String versions) {
        List<String> states = new ArrayList<>();
        for (var item : service.json(versions).path("items")) {
            states.add(item.path("edition") + " " + item.path("state").stringValue());
        }
        return states;
    }

    private static String demo() throws IOException {
        try (var file = ProposingServiceTest.class.getResourceAsStream("/programmes/sound.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> propose(String yaml, String... more) {
        String[] headers = java.util.Arrays.copyOf(more, more.length + 2);
        headers[more.length] = "Content-Type";
        headers[more.length + 1] = YAML;
        return service.post("/api/programmes", yaml, headers);
    }

    private static void expect(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }

    private static void refused(HttpResponse<String> response, int status, String name) {
        expect(response, status);
        assertThat(RunningService.body(response).path("type").stringValue()).isEqualTo("urn:jalon:problem:" + name);
    }
}
