package fr.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreconditionsTest extends ServiceTest {

    private static final String BODY = "{\"whole\":1}";

    @Test
    void a_command_brings_a_key_and_a_version() {
        var without = request("/things")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(BODY));
        assertThat(send(without).problem()).isEqualTo("400 idempotency-key-missing");
        assertThat(send(without.header("Idempotency-Key", "k")).problem()).isEqualTo("428 if-match-missing");
        assertThat(send(without.header("If-Match", "\"0\"")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"0\" | 0",
                "\"12\" | 12",
                "W/\"12\" | -1",
                "\"abc\" | -1",
                "\"01\" | -1",
                "\"99999999999999999999\" | -1"
            })
    void a_version_is_read_from_a_strong_tag_and_any_other_tag_is_never_current(String tag, long version) {
        var answer = send(post("/things", BODY).setHeader("If-Match", tag));
        assertThat(answer.json().path("version").asLong()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "*", "\"1\", \"2\"", "\"", "\"1", "x\"1\""})
    void what_is_no_single_tag_is_refused(String tag) {
        var answer = send(post("/things", BODY).setHeader("If-Match", tag));
        assertThat(answer.problem()).isEqualTo("400 if-match-malformed");
        assertThat(answer.at("/errors/0/header")).isEqualTo("If-Match");
    }

    @Test
    void two_versions_are_none() {
        assertThat(send(post("/things", BODY).header("If-Match", "\"4\"")).problem())
                .isEqualTo("400 if-match-malformed");
    }

    @Test
    void a_key_is_1_to_255_printable_characters() {
        assertThat(send(post("/things", BODY).setHeader("Idempotency-Key", "k".repeat(255)))
                        .status())
                .isEqualTo(200);
        for (String key : new String[] {"", "k".repeat(256), "a\tb"}) {
            assertThat(send(post("/things", BODY).setHeader("Idempotency-Key", key))
                            .problem())
                    .isEqualTo("400 idempotency-key-malformed");
        }
        assertThat(send(post("/things", BODY).header("Idempotency-Key", "other"))
                        .problem())
                .isEqualTo("400 idempotency-key-malformed");
    }

    @Test
    void the_hash_is_of_the_bytes_as_they_came() {
        String hash = hash(BODY);
        assertThat(hash).hasSize(64).isEqualTo(hash(BODY));
        assertThat(hash("{\"whole\": 1}")).isNotEqualTo(hash);
        assertThat(hash("{\"whole\":2}")).isNotEqualTo(hash);
    }

    private String hash(String body) {
        return send(post("/things", body)).at("/hash");
    }
}
