package fr.jalon.declaration.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.Client;
import fr.jalon.declaration.People;
import fr.jalon.declaration.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One declaration from its draft to its decision, as each of those concerned sees it. */
@ServiceTest
class StoryOfADeclarationTest {

    private static final String PATH = "/api/declarations/HOPEN-350000055-P1.1";

    @LocalServerPort
    int port;

    private Client declarant() {
        return Client.of(port, "declarant-of-the-story", "declarant@establishment:350000055");
    }

    @Test
    void a_declaration_is_drafted_submitted_reviewed_decided_and_revised() {
        var drafted = declarant().command("POST", "/api/declarations", Bodies.draft("350000055", "P1.1", 46));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        assertThat(drafted.header("Location")).isEqualTo(PATH);
        long draftedAt = drafted.json().get("position").asLong();
        seesNoDraft(draftedAt);

        var submitted = declarant().command("POST", PATH + "/submission", "{}", "If-Match", drafted.etag());
        assertThat(submitted.json().get("state").asString())
                .as(submitted.body())
                .isEqualTo("SUBMITTED");
        var asked = People.brittany(port).get(PATH);
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(asked.json().get("current").get("content").get("perimeter").asString())
                .isEqualTo("Tout le SIH");
        assertThat(People.brittany(port)
                        .get(PATH + "?knownAt=position:" + draftedAt)
                        .problem())
                .isEqualTo("not-known-at");

        var coordinator = People.coordinator(port);
        var reviewed = coordinator.command(
                "POST",
                PATH + "/review",
                "{\"outcome\":\"ENDORSED\"}",
                "If-Match",
                coordinator.get(PATH).etag());
        assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(200);
        var decided = People.brittany(port)
                .command("POST", PATH + "/decision", "{\"outcome\":\"ACCEPTED\"}", "If-Match", reviewed.etag());
        assertThat(decided.json().get("state").asString()).as(decided.body()).isEqualTo("ACCEPTED");

        var revised = declarant().command("PUT", PATH + "/content", Bodies.statement(47), "If-Match", decided.etag());
        assertThat(revised.json().get("state").asString()).as(revised.body()).isEqualTo("DRAFT");
        assertThat(People.brittany(port).get(PATH).json().get("state").asString())
                .isEqualTo("ACCEPTED");
        var own = declarant().get(PATH).json();
        assertThat(own.get("inForce").get("decided").asInt()).isEqualTo(1);
        assertThat(own.get("contents").size()).isEqualTo(2);
        listsAreFiltered(revised.json().get("position").asLong());
    }

    private void seesNoDraft(long position) {
        assertThat(declarant().get(PATH).status()).isEqualTo(200);
        assertThat(People.auditor(port).get(PATH).status()).isEqualTo(200);
        assertThat(People.brittany(port).get(PATH).status()).isEqualTo(404);
        assertThat(People.national(port).get(PATH).status()).isEqualTo(404);
        assertThat(People.burgundy(port).get(PATH).status()).isEqualTo(403);
        assertThat(People.admin(port).get(PATH).status()).isEqualTo(403);
        assertThat(listed(declarant(), position)).isEqualTo(1);
        assertThat(listed(People.brittany(port), position)).isZero();
        assertThat(inFeed(declarant(), position)).isEqualTo(1);
        assertThat(inFeed(People.brittany(port), position)).isZero();
        assertThat(inFeed(People.admin(port), position)).isZero();
    }

    private void listsAreFiltered(long position) {
        assertThat(listed(People.brittany(port), position)).isEqualTo(1);
        assertThat(listed(People.coordinator(port), position)).isEqualTo(1);
        assertThat(listed(People.national(port), position)).isEqualTo(1);
        assertThat(listed(People.burgundy(port), position)).isZero();
        assertThat(listed(People.fougeres(port), position)).isZero();
        assertThat(listed(People.admin(port), position)).isZero();
        var list = "/api/declarations?declarant=350000055&atLeast=" + position;
        assertThat(declarant().get(list).json().get("items").get(0).get("state").asString())
                .isEqualTo("DRAFT");
        assertThat(People.brittany(port)
                        .get(list)
                        .json()
                        .get("items")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(declarant().get("/api/declarations?atLeast=999999").status()).isEqualTo(503);
    }

    private static int listed(Client client, long atLeast) {
        var answer = client.get("/api/declarations?declarant=350000055&atLeast=" + atLeast);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("items").size();
    }

    private static int inFeed(Client client, long position) {
        var answer = client.get("/api/events?limit=1&after=" + (position - 1));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("next").asLong()).isEqualTo(position);
        return answer.json().get("items").size();
    }
}
