package fr.jalon.declaration.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.Client;
import fr.jalon.declaration.People;
import fr.jalon.declaration.ServiceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A programme written for the test alone, whose contents go through three levels. */
@ServiceTest
class LongChainTest {

    private static final String HOSPITAL = "350002317";
    private static final String PATH = "/api/declarations/LONG_CHAIN-350002317-A1.1";
    private static final String BY_ACTIVITY = """
        {"shape":"ratio","numerator":46,"denominator":50,"perimeter":"SIH","method":"Comptage","source":"Carte",\
        "byActivity":[{"activity":"MCO","numerator":20,"denominator":20}]}\
        """;
    private static final String ENDORSED = "{\"outcome\":\"ENDORSED\"}";

    @LocalServerPort
    int port;

    @BeforeEach
    void the_programme_is_in_force() throws IOException {
        if (People.admin(port)
                        .get("/api/programmes/LONG_CHAIN?validAt=2021-01-01")
                        .status()
                == 200) {
            return;
        }
        try (var file = LongChainTest.class.getResourceAsStream("/programmes/chains.yaml")) {
            var yaml = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var proposed = People.admin(port)
                    .send(
                            "POST",
                            "/api/programmes",
                            yaml,
                            "Content-Type",
                            "application/yaml",
                            "Idempotency-Key",
                            "long-chain");
            assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
            var adopted = People.national(port)
                    .command(
                            "POST",
                            "/api/programmes/LONG_CHAIN/versions/1/adoption",
                            "{}",
                            "If-Match",
                            proposed.etag());
            assertThat(adopted.status()).as(adopted.body()).isEqualTo(200);
        }
    }

    private Client declarant() {
        return Client.of(port, "declarant-of-the-chain", "declarant@establishment:" + HOSPITAL);
    }

    @Test
    void a_content_passes_three_levels_each_by_another_person() {
        var statement = Bodies.statement("2021-03-01", BY_ACTIVITY, "");
        var drafted = declarant()
                .command("POST", "/api/declarations", Bodies.opening("LONG_CHAIN", HOSPITAL, "A1.1", statement));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var submitted = declarant().command("POST", PATH + "/submission", "{}", "If-Match", drafted.etag());
        awaits("COORDINATOR", "SUBMITTED", submitted);
        refused(People.brittany(port), "/review", ENDORSED, submitted, 403, "not-your-level");
        refused(People.national(port), "/review", ENDORSED, submitted, 403, "forbidden");
        refused(People.national(port), "/decision", "{\"outcome\":\"ACCEPTED\"}", submitted, 409, "not-reviewed");

        var coordinator = People.coordinator(port);
        var first = coordinator.keyed("first", "POST", PATH + "/review", ENDORSED, "If-Match", submitted.etag());
        awaits("REGULATOR", "SUBMITTED", first);
        var repeated = coordinator.keyed("first", "POST", PATH + "/review", ENDORSED, "If-Match", submitted.etag());
        assertThat(repeated.body()).isEqualTo(first.body());
        refused(coordinator, "/review", ENDORSED, first, 403, "not-your-level");
        var both = Client.of(port, "coordinator-haute-bretagne", "coordinator@group:GHT-HB", "regulator@region:53");
        refused(both, "/review", ENDORSED, first, 409, "own-declaration");

        var second = People.brittany(port).command("POST", PATH + "/review", ENDORSED, "If-Match", first.etag());
        awaits("NATIONAL", "ENDORSED", second);
        refused(People.brittany(port), "/decision", "{\"outcome\":\"ACCEPTED\"}", second, 403, "forbidden");
        var queue = People.national(port)
                .get("/api/declarations?awaits=NATIONAL&programme=LONG_CHAIN&atLeast="
                        + second.json().get("position").asLong());
        assertThat(queue.json().at("/items/0/id").asString()).isEqualTo("LONG_CHAIN-350002317-A1.1");
        var third = People.national(port)
                .command("POST", PATH + "/decision", "{\"outcome\":\"ACCEPTED\"}", "If-Match", second.etag());
        assertThat(third.json().path("state").asString()).as(third.body()).isEqualTo("ACCEPTED");
        assertThat(third.json().at("/current/chain").toString())
                .isEqualTo("[\"COORDINATOR\",\"REGULATOR\",\"NATIONAL\"]");
    }

    @Test
    void what_a_clause_excludes_is_refused() {
        var notApplicable = "{\"shape\":\"not-applicable\",\"justification\":\"Sans objet\"}";
        opened("350000089", "A1.1", notApplicable, "always-applicable", "/content/shape");
        opened("350000089", "A1.2", notApplicable, "not-declarable", "/indicator");
        opened("350000089", "A1.3", "{\"shape\":\"event\",\"events\":[]}", "scope-refused", "/declarant");
    }

    private void opened(String declarant, String indicator, String content, String problem, String pointer) {
        var body = Bodies.opening("LONG_CHAIN", declarant, indicator, Bodies.statement("2021-03-01", content, ""));
        var answer = Client.of(port, "declarant-of-refusals", "declarant@establishment:" + declarant)
                .command("POST", "/api/declarations", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.pointers()).contains(pointer);
    }

    private static void awaits(String level, String state, Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/current/awaits").asString()).isEqualTo(level);
        assertThat(answer.json().get("state").asString()).isEqualTo(state);
    }

    private static void refused(
            Client client, String step, String body, Client.Answer before, int status, String problem) {
        var answer = client.command("POST", PATH + step, body, "If-Match", before.etag());
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }
}
