package fr.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrelationTest extends ServiceTest {

    @Test
    void a_sane_identifier_is_taken_over() {
        var answer = send(request("/who").header("X-Correlation-Id", "a-1.b_2:c"));
        assertThat(answer.at("/correlation")).isEqualTo("a-1.b_2:c");
        assertThat(answer.header("X-Correlation-Id")).isEqualTo("a-1.b_2:c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "${jndi:x}", "<script>", "é"})
    void another_is_replaced(String sent) {
        var answer = send(request("/who").header("X-Correlation-Id", sent));
        assertThat(answer.at("/correlation")).hasSize(36).isEqualTo(answer.header("X-Correlation-Id"));
    }

    @Test
    void refusals_carry_one_too() {
        assertThat(send(anonymous("/who")).header("X-Correlation-Id")).hasSize(36);
    }

    @Test
    void requests_are_handled_by_virtual_threads() {
        assertThat(send(request("/who")).at("/thread")).isEqualTo("true");
    }
}
