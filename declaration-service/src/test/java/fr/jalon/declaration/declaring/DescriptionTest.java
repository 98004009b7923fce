package fr.jalon.declaration.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.People;
import fr.jalon.declaration.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service describes every command and every shape of a content to whoever builds a client. */
@ServiceTest
class DescriptionTest {

    @LocalServerPort
    int port;

    @Test
    void commands_and_shapes_are_described() {
        var description = People.admin(port).get("/api/openapi/declaration").json();
        for (var command : List.of("submission", "review", "decision", "withdrawal")) {
            var operation = description.at("/paths/~1api~1declarations~1{id}~1" + command + "/post");
            assertThat(operation.path("summary").asString("")).as(command).isNotEmpty();
        }
        var shapes = description.at("/components/schemas/Opening/properties/content/oneOf");
        assertThat(shapes.valueStream()
                        .map(shape -> shape.get("$ref").asString())
                        .map(name -> name.substring(name.lastIndexOf('/') + 1)))
                .containsExactlyInAnyOrder(
                        "Ratio",
                        "Document",
                        "Recurrence",
                        "Existence",
                        "Capability",
                        "Event",
                        "Measure",
                        "Composite",
                        "NotApplicable");
    }
}
