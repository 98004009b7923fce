package fr.jalon.declaration.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.Client;
import fr.jalon.declaration.People;
import fr.jalon.declaration.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A group declares for some of its members: who writes, who looks, who sees, and whom it may cover. */
@ServiceTest
class GroupDeclarationTest {

    private static final String EXISTS = "{\"shape\":\"existence\",\"exists\":true,\"procedure\":{}}";
    private static final String CAPABLE = "{\"shape\":\"capability\",\"capable\":true}";
    private static final String TWO = """
        ,"covers":[{"establishment":"350005179"},{"establishment":"350000030","from":"2021-04-01","to":"2022-12-31"}]\
        """;
    private static final String ENDORSED = "{\"outcome\":\"ENDORSED\"}";

    @LocalServerPort
    int port;

    private Client colleague() {
        return Client.of(port, "another-coordinator", "coordinator@group:GHT-HB");
    }

    @Test
    void a_group_declares_for_its_members() {
        var coordinator = People.coordinator(port);
        var drafted = coordinator.command("POST", "/api/declarations", opening("GHT-HB", "P1.4", EXISTS, TWO));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var path = "/api/declarations/HOPEN-GHT-HB-P1.4";
        assertThat(drafted.header("Location")).isEqualTo(path);
        assertThat(drafted.json().at("/current/covers").toString())
                .isEqualTo("[{\"establishment\":\"350005179\"},{\"establishment\":\"350000030\","
                        + "\"from\":\"2021-04-01\",\"to\":\"2022-12-31\"}]");
        draftsAreForThoseWhoDeclare(path);

        var submitted = People.rennes(port).command("POST", path + "/submission", "{}", "If-Match", drafted.etag());
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200); // the support of the group
        membersSeeAndWriteNothing(path, submitted);
        for (var involved : List.of(coordinator, People.brittany(port), People.national(port))) {
            var early = involved.command("POST", path + "/decision", ENDORSED.replace("ENDORSED", "ACCEPTED"));
            assertThat(early.status()).as(early.body()).isNotEqualTo(200);
        }
        var own = coordinator.command("POST", path + "/review", ENDORSED, "If-Match", submitted.etag());
        assertThat(own.problem()).as(own.body()).isEqualTo("own-declaration");
        var reviewed = colleague().command("POST", path + "/review", ENDORSED, "If-Match", submitted.etag());
        assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(200);
        assertThat(reviewed.json().at("/current/awaits").asString()).isEqualTo("REGULATOR");
        var decided = People.brittany(port)
                .command("POST", path + "/decision", "{\"outcome\":\"ACCEPTED\"}", "If-Match", reviewed.etag());
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        listedToThoseConcerned(decided.json().get("position").asLong());

        var withdrawn = People.rennes(port)
                .command("POST", path + "/withdrawal", "{\"reason\":\"Fin du GHT\"}", "If-Match", decided.etag());
        assertThat(withdrawn.json().path("state").asString())
                .as(withdrawn.body())
                .isEqualTo("WITHDRAWN");
        var told = People.fougeres(port)
                .get("/api/events?limit=1&after="
                        + (withdrawn.json().get("position").asLong() - 1));
        assertThat(told.json().at("/items/0/declarant").asString()).isEqualTo("GHT-HB");
        assertThat(told.json().at("/items/0/data").has("from")).isFalse();
    }

    private void draftsAreForThoseWhoDeclare(String path) {
        assertThat(People.coordinator(port).get(path).status()).isEqualTo(200);
        assertThat(People.rennes(port).get(path).status()).isEqualTo(200);
        assertThat(People.auditor(port).get(path).status()).isEqualTo(200);
        assertThat(People.fougeres(port).get(path).status()).isEqualTo(404);
        assertThat(People.brittany(port).get(path).status()).isEqualTo(404);
        assertThat(People.national(port).get(path).status()).isEqualTo(404);
        assertThat(People.burgundy(port).get(path).status()).isEqualTo(403);
        assertThat(People.admin(port).get(path).status()).isEqualTo(403);
        var besancon = Client.of(port, "declarant-besancon", "declarant@establishment:250000015");
        assertThat(besancon.get(path).status()).isEqualTo(403);
    }

    private void membersSeeAndWriteNothing(String path, Client.Answer submitted) {
        var fougeres = People.fougeres(port);
        assertThat(fougeres.get(path).status()).isEqualTo(200);
        for (var command : List.of("/submission", "/withdrawal", "/review", "/decision")) {
            var body =
                    switch (command) {
                        case "/withdrawal" -> "{\"reason\":\"non\"}";
                        case "/review" -> ENDORSED;
                        case "/decision" -> "{\"outcome\":\"ACCEPTED\"}";
                        default -> "{}";
                    };
            var answer = fougeres.command("POST", path + command, body, "If-Match", submitted.etag());
            assertThat(answer.status()).as(command + answer.body()).isEqualTo(403);
        }
        var actions = fougeres.get(path).json().get("actions");
        assertThat(actions.valueStream().map(action -> action.get("reason").asString()))
                .hasSize(5)
                .containsOnly("forbidden");
    }

    private void listedToThoseConcerned(long position) {
        var list = "/api/declarations?declarant=GHT-HB&atLeast=" + position;
        for (var who : List.of(
                People.coordinator(port),
                People.rennes(port),
                People.fougeres(port),
                People.brittany(port),
                People.national(port),
                People.auditor(port))) {
            var items = who.get(list).json().get("items");
            assertThat(items.valueStream().map(item -> item.get("id").asString()))
                    .contains("HOPEN-GHT-HB-P1.4");
        }
        for (var who : List.of(People.burgundy(port), People.admin(port))) {
            assertThat(who.get(list).json().get("items")).isEmpty();
        }
        var feed = "/api/events?limit=1&after=" + (position - 1);
        assertThat(People.fougeres(port).get(feed).json().get("items")).hasSize(1);
        assertThat(People.burgundy(port).get(feed).json().get("items")).isEmpty();
    }

    @Test
    void the_members_covered_must_be_members_and_be_named() {
        var coordinator = People.coordinator(port);
        refused(coordinator, opening("GHT-HB", "P4.3", CAPABLE, ""), 400, "value-missing", "/covers");
        refused(coordinator, opening("GHT-HB", "P4.3", CAPABLE, ",\"covers\":[]"), 400, "list-empty", "/covers");
        refused(coordinator, covering("P4.3", "350005178"), 400, "finess-check-digit", "/covers/0/establishment");
        refused(coordinator, covering("P4.3", "GHT-HB"), 400, "finess-malformed", "/covers/0/establishment");
        refused(
                coordinator,
                covering("P4.3", "350005179\"},{\"establishment\":\"350005179"),
                400,
                "duplicate-item",
                "/covers/1/establishment");
        refused(
                coordinator,
                covering("P4.3", "350005179\",\"from\":\"2021-02-01\",\"to\":\"2021-01-01"),
                400,
                "dates-reversed",
                "/covers/0/to");
        refused(
                coordinator,
                covering("P4.3", "350005179\"},{\"establishment\":\"250000015"),
                409,
                "not-a-member",
                "/covers/1/establishment");
        refused(
                coordinator,
                covering("P4.3", "350005179\",\"to\":\"2021-02-28"),
                409,
                "not-a-member",
                "/covers/0/establishment");
    }

    @Test
    void a_group_declares_what_the_programme_lets_it() {
        var coordinator = People.coordinator(port);
        refused(coordinator, opening("GHT-HB", "P1.1", Bodies.ratio(46), TWO), 409, "scope-refused", "/declarant");
        refused(coordinator, opening("GHT-NONE", "P1.4", EXISTS, TWO), 409, "unknown-group", "/declarant");
        refused(coordinator, opening("ght-hb", "P1.4", EXISTS, TWO), 400, "code-shape", "/declarant");
        var other = Client.of(port, "coordinator-elsewhere", "coordinator@group:GHT-CFC");
        var answer = other.command("POST", "/api/declarations", opening("GHT-HB", "P4.3", CAPABLE, TWO));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        var member =
                People.fougeres(port).command("POST", "/api/declarations", opening("GHT-HB", "P4.3", CAPABLE, TWO));
        assertThat(member.status()).as(member.body()).isEqualTo(403);
    }

    private static void refused(Client client, String body, int status, String problem, String pointer) {
        var answer = client.command("POST", "/api/declarations", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.body()).isEqualTo(problem);
        assertThat(answer.pointers()).as(answer.body()).contains(pointer);
    }

    private static String covering(String indicator, String establishment) {
        return opening("GHT-HB", indicator, CAPABLE, ",\"covers\":[{\"establishment\":\"" + establishment + "\"}]");
    }

    private static String opening(String group, String indicator, String content, String covers) {
        return Bodies.opening("HOPEN", group, indicator, Bodies.statement("2021-03-01", content, covers));
    }
}
