package fr.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiTest extends ServiceTest {

    @Test
    void a_description_is_public_and_asks_for_no_caller_but_a_token() {
        var answer = send(anonymous("/api/openapi/test"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/openapi")).startsWith("3.1");
        assertThat(answer.json().at("/paths/~1who/get").has("parameters")).isFalse();
        assertThat(answer.at("/components/securitySchemes/bearer/scheme")).isEqualTo("bearer");
    }
}
