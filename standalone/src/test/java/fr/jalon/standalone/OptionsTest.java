package fr.jalon.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OptionsTest {

    @Test
    void without_options_the_data_lies_here_and_the_port_is_8080() {
        var options = Options.parse(List.of());
        assertThat(options.data()).isEqualTo(Path.of(".jalon").toAbsolutePath());
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.demonstrated()).isTrue();
        assertThat(Options.parse(List.of("--empty")).demonstrated()).isFalse();
    }

    @Test
    void options_stand_on_either_side_of_the_user() {
        assertThat(Options.parse(List.of("auditor", "--port", "81")).user()).isEqualTo("auditor");
        assertThat(Options.parse(List.of("--port", "81", "auditor")).port()).isEqualTo(81);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--port 0", "--port 65536", "--data", "--unknown", "-h"})
    void what_cannot_be_understood_is_refused(String line) {
        assertThatExceptionOfType(Options.Wrong.class).isThrownBy(() -> Options.parse(List.of(line.split(" ", -1))));
    }

    @Test
    void differences_are_accepted_only_when_that_is_said() {
        assertThat(Options.parse(List.of("scoring")).acceptDifferences()).isFalse();
        assertThat(Options.parse(List.of("scoring", "--accept-differences")).acceptDifferences())
                .isTrue();
    }

    @Test
    void a_token_is_for_exactly_one_user() {
        assertThatExceptionOfType(Options.Wrong.class)
                .isThrownBy(() -> Options.parse(List.of()).user());
        assertThatExceptionOfType(Options.Wrong.class)
                .isThrownBy(() -> Options.parse(List.of("admin", "auditor")).user());
    }
}
