package fr.jalon.declaration.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractsTest {

    private static final int LARGEST_MESSAGE_BYTES = 60_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<Path> samples() {
        return Contracts.samples();
    }

    static List<Path> schemas() {
        return Contracts.schemas();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_fits_the_envelope_and_the_schema_of_its_type(Path sample) {
        String message = Contracts.text(sample);
        assertThat(Contracts.errors(message)).isEmpty();
        assertThat(sample.getFileName().toString())
                .startsWith(JSON.readTree(message).path("type").stringValue());
        assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LARGEST_MESSAGE_BYTES);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_written_without_a_blank_and_its_members_keep_their_order(Path sample) {
        String message = Contracts.text(sample);
        assertThat(JSON.writeValueAsString(JSON.readTree(message))).isEqualTo(message);
        assertThat(message).startsWith("{\"sequence\":\"").contains(",\"specversion\":\"1.0\",\"id\":\"");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_type_has_a_sample(Path schema) {
        String type = schema.getFileName().toString().replace(".schema.json", "");
        assertThat(Contracts.samples())
                .anyMatch(sample -> sample.getFileName().toString().equals(type + ".json"));
    }

    @Test
    void a_schema_does_find_what_is_wrong() {
        String message = Contracts.text(Contracts.samples().stream()
                .filter(sample -> sample.getFileName().toString().equals("fr.jalon.establishment.registered.v1.json"))
                .findFirst()
                .orElseThrow());
        assertThat(Contracts.errors(message.replaceFirst("\"finess\"", "\"siret\"")))
                .isNotEmpty();
        assertThat(Contracts.errors(message.replaceFirst("\"sequence\":\"0", "\"sequence\":\"")))
                .isNotEmpty();
    }
}
