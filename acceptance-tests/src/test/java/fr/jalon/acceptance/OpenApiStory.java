package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The descriptions of the HTTP interfaces, held in {@code contracts/http}, are those the running suite gives. After a
 * change that is meant, {@code -Djalon.contracts.write=true} writes them anew.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiStory {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"declaration", "scoring", "audit"})
    void the_running_service_describes_itself_as_written_down(String service) throws IOException {
        var answer = Suite.shared().with("").get("/api/openapi/" + service);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var served = text(answer.json());
        Path held = Suite.HOME.resolve("contracts/http/%s.openapi.json".formatted(service));
        if (Boolean.getBoolean("jalon.contracts.write")) {
            Files.createDirectories(held.getParent());
            Files.writeString(held, served);
        }
        assertThat(served).isEqualTo(Files.readString(held));
    }

    private static String text(JsonNode description) {
        ((ObjectNode) description).remove("servers"); // the address of this one run
        return SORTED.writeValueAsString(SORTED.treeToValue(description, Object.class)) + "\n";
    }
}
