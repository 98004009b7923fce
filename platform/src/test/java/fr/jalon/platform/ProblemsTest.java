package fr.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemsTest extends ServiceTest {

    private static final String GOOD =
            "{\"text\":\"a\",\"whole\":1,\"decimal\":2.5,\"day\":\"2021-03-01\",\"parts\":[{\"name\":\"b\"}],\"colour\":\"RED\"}";

    @Test
    void a_good_request_passes() {
        assertThat(send(post("/things", GOOD)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\"a\"              | 400 json-malformed |",
                "no json                      | 400 json-malformed |",
                "{\"whole\":1} {}            | 400 json-malformed |",
                "``                           | 400 body-missing   |",
                "null                         | 400 body-missing   |",
                "{\"whole\":1,\"colours\":2}  | 400 member-unknown | /colours",
                "{\"whole\":1,\"parts\":[{\"name\":\"a\"},{\"mane\":\"b\"}]} | 400 member-unknown | /parts/1/mane",
                "{\"whole\":1,\"whole\":2}    | 400 member-doubled |",
                "{\"whole\":\"1\"}            | 400 value-malformed | /whole",
                "{\"whole\":1.5}              | 400 value-malformed | /whole",
                "{\"whole\":99999999999}      | 400 value-malformed | /whole",
                "{\"whole\":null}             | 400 value-malformed | /whole",
                "{\"text\":\"a\"}             | 400 value-malformed | /whole",
                "{\"whole\":1,\"text\":5}     | 400 value-malformed | /text",
                "{\"whole\":1,\"text\":{}}    | 400 value-malformed | /text",
                "{\"whole\":1,\"text\":\"a\\u0000\"} | 400 value-malformed | /text",
                "{\"whole\":1,\"text\":\"\\ud800\"} | 400 value-malformed | /text",
                "{\"whole\":1,\"decimal\":\"2\"} | 400 value-malformed | /decimal",
                "{\"whole\":1,\"decimal\":1e999999999} | 400 value-malformed | /decimal",
                "{\"whole\":1,\"day\":\"2021-02-30\"} | 400 value-malformed | /day",
                "{\"whole\":1,\"day\":\"2021-3-1\"} | 400 value-malformed | /day",
                "{\"whole\":1,\"day\":[2021,3,1]} | 400 value-malformed | /day",
                "{\"whole\":1,\"colour\":\"BLUE\"} | 400 value-malformed | /colour",
                "{\"whole\":1,\"colour\":0} | 400 value-malformed | /colour",
                "{\"whole\":1,\"parts\":{}} | 400 value-malformed | /parts",
                "{\"whole\":1,\"parts\":[{\"name\":\" \"}]} | 400 value-malformed | /parts/0",
                "[]                           | 400 value-malformed | ``",
                "\"text\"                     | 400 value-malformed | ``",
            })
    void a_bad_body_is_told_with_the_member_to_blame(String body, String problem, String pointer) {
        var answer = send(post("/things", body == null ? "" : body));
        assertThat(answer.problem()).isEqualTo(problem);
        if (pointer != null) {
            assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
            assertThat(answer.at("/errors/0/detail")).isNotBlank();
        }
    }

    @Test
    void the_value_to_blame_is_repeated() {
        var answer = send(post("/things", "{\"whole\":1,\"colour\":\"BLUE\"}"));
        assertThat(answer.at("/errors/0/value")).isEqualTo("BLUE");
    }

    @Test
    void the_line_of_broken_json_is_told() {
        var answer = send(post("/things", "{\n\"whole\": x}"));
        assertThat(answer.json().path("line").asInt()).isEqualTo(2);
        assertThat(answer.at("/detail")).contains("ligne 2");
    }

    @Test
    void deep_json_is_refused_however_small() {
        assertThat(send(post("/files/upload", "{\"a\":" + "[".repeat(32))).problem())
                .isEqualTo("400 json-too-deep");
        assertThat(send(post("/files/upload", "{\"a\":" + "[".repeat(40_000))).problem())
                .isEqualTo("400 json-too-deep");
    }

    @Test
    void an_endless_number_is_refused() {
        assertThat(send(post("/things", "{\"whole\":" + "1".repeat(1000) + "}")).problem())
                .isEqualTo("400 json-beyond-limits");
    }

    @Test
    void a_body_over_the_limit_is_refused_with_and_without_its_length() {
        String large = "\"" + "a".repeat(65_536) + "\"";
        assertThat(send(post("/things", large)).problem()).isEqualTo("413 body-too-large");
        var chunked = post("/things", "")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(large.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(send(chunked).problem()).isEqualTo("413 body-too-large");
    }

    @Test
    void a_path_may_have_a_limit_of_its_own() {
        assertThat(send(post("/files/upload", "{\"a\":\"" + "a".repeat(500_000) + "\"}"))
                        .status())
                .isEqualTo(200);
        assertThat(send(post("/files/upload", "{\"a\":\"" + "a".repeat(1_100_000) + "\"}"))
                        .problem())
                .isEqualTo("413 body-too-large");
    }

    @Test
    void a_compressed_body_is_refused() {
        assertThat(send(post("/things", GOOD).header("Content-Encoding", "gzip"))
                        .problem())
                .isEqualTo("415 content-encoding-unsupported");
    }

    @Test
    void other_media_are_refused_with_the_list_of_the_right_ones() {
        var answer = send(post("/things", GOOD).setHeader("Content-Type", "text/plain"));
        assertThat(answer.problem()).isEqualTo("415 media-type-unsupported");
        assertThat(answer.header("Accept")).contains("application/json");
        assertThat(send(post("/things", GOOD).setHeader("Content-Type", "no media type at all"))
                        .problem())
                .isEqualTo("415 media-type-unsupported");
    }

    @Test
    void what_cannot_be_accepted_is_a_problem_all_the_same() {
        assertThat(send(request("/who").header("Accept", "image/png")).problem())
                .isEqualTo("406 not-acceptable");
        assertThat(send(request("/refused").header("Accept", "text/html")).problem())
                .isEqualTo("409 value-malformed");
    }

    @Test
    void another_method_is_refused_with_the_list_of_the_right_ones() {
        var answer = send(request("/things").DELETE());
        assertThat(answer.problem()).isEqualTo("405 method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/error", "/", "/actuator/env", "/index.html"})
    void nothing_is_nothing(String path) {
        assertThat(send(request(path)).problem()).isEqualTo("404 no-such-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/who//x", "/who;a=b", "/who/%2e%2e/who", "/who%00", "/days/2021-03-01?count=%"})
    void a_crooked_address_is_no_fault_of_ours(String path) {
        assertThat(new RawConnection(port).get(path)).startsWith("HTTP/1.1 400").contains("urn:jalon:problem:");
    }

    @Test
    void parameters_are_read_as_strictly_as_bodies() {
        assertThat(send(request("/days/2021-02-30?count=1")).at("/errors/0/parameter"))
                .isEqualTo("day");
        assertThat(send(request("/days/%2B999999999-12-31?count=1")).problem()).isEqualTo("400 parameter-malformed");
        assertThat(send(request("/days/0000-01-01?count=1")).problem()).isEqualTo("400 parameter-malformed");
        assertThat(send(request("/days/2021-02-03?count=1&name=a%00b")).at("/errors/0/parameter"))
                .isEqualTo("name");
        assertThat(send(request("/days/2021-02-03")).at("/errors/0/parameter")).isEqualTo("count");
        assertThat(send(request("/known?knownAt=yesterday")).problem()).isEqualTo("400 known-at-malformed");
    }

    @Test
    void the_sentence_is_french_unless_english_is_preferred() {
        assertThat(send(request("/nothing")).at("/title")).isEqualTo("Adresse inconnue");
        assertThat(send(request("/nothing").header("Accept-Language", "de, en;q=0.8"))
                        .at("/title"))
                .isEqualTo("Unknown address");
        assertThat(send(request("/nothing").header("Accept-Language", "fr-FR, en;q=0.8"))
                        .at("/title"))
                .isEqualTo("Adresse inconnue");
        assertThat(send(request("/nothing").header("Accept-Language", "q=;;")).at("/title"))
                .isEqualTo("Adresse inconnue");
    }

    @Test
    void a_problem_carries_its_members_and_headers() {
        var answer = send(request("/refused"));
        assertThat(answer.json().path("currentVersion").asInt()).isEqualTo(7);
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.at("/instance")).isEqualTo("/refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/broken-input"})
    void our_own_fault_says_nothing_but_its_number(String path) {
        var answer = send(request(path).header("X-Correlation-Id", "call-42"));
        assertThat(answer.problem()).isEqualTo("500 internal");
        assertThat(answer.at("/correlationId")).isEqualTo("call-42");
        assertThat(answer.response().body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void what_only_tomcat_sees_is_a_problem_too() {
        var raw = new RawConnection(port);
        assertThat(raw.send("GET /who HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("urn:jalon:problem:")
                .doesNotContain("<html");
        assertThat(raw.send("GET /a|b{ HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("urn:jalon:problem:");
        assertThat(raw.send("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400").contains("urn:jalon:problem:");
    }
}
