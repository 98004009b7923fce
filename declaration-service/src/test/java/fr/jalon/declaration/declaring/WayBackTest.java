package fr.jalon.declaration.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.Client;
import fr.jalon.declaration.People;
import fr.jalon.declaration.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Returned, revised, refused, corrected, withdrawn: every way back, and what holds on which day after it. */
@ServiceTest
class WayBackTest {

    private static final String HOSPITAL = "350000048";
    private static final String INCOMPLETE =
            "{\"outcome\":\"RETURNED\",\"why\":\"INCOMPLETE\",\"reason\":\"Il manque le site\","
                    + "\"deadline\":\"2099-12-31\"}";

    @LocalServerPort
    int port;

    private Client declarant() {
        return Client.of(port, "declarant-of-the-way-back", "declarant@establishment:" + HOSPITAL);
    }

    @Test
    void a_content_is_returned_at_both_levels_and_comes_again() {
        var path = "/api/declarations/HOPEN-350000048-P1.1";
        var drafted = declarant().command("POST", "/api/declarations", Bodies.draft(HOSPITAL, "P1.1", 40));
        var submitted = declare(path, "submission", "{}", drafted);
        var returned = done(People.coordinator(port).command("POST", path + "/review", INCOMPLETE, ifMatch(submitted)));
        assertThat(returned.at("/current/state").asString()).isEqualTo("RETURNED");
        assertThat(returned.at("/current/returned").toString())
                .isEqualTo("{\"by\":\"COORDINATOR\",\"why\":\"INCOMPLETE\",\"reason\":\"Il manque le site\","
                        + "\"deadline\":\"2099-12-31\"}");
        var seen = declarant().get(path);
        assertThat(seen.json().get("inForce").has("declared")).isFalse();
        assertThat(reason(seen.json(), "submit")).isEqualTo("already-submitted");
        assertThat(reason(seen.json(), "revise")).isEmpty();

        var revised = declarant().command("PUT", path + "/content", Bodies.statement(46), ifMatch(seen));
        var again = declare(path, "submission", "{}", revised);
        var endorsed = People.coordinator(port)
                .command("POST", path + "/review", "{\"outcome\":\"ENDORSED\"}", ifMatch(again));
        var outdated = INCOMPLETE.replace("INCOMPLETE", "OUTDATED");
        var back = done(People.brittany(port).command("POST", path + "/decision", outdated, ifMatch(endorsed)));
        assertThat(back.at("/current/returned/by").asString()).isEqualTo("REGULATOR");
        assertThat(back.at("/current/awaits").isMissingNode()).isTrue();
    }

    @Test
    void a_return_says_why_and_until_when() {
        var path = "/api/declarations/HOPEN-350000048-P1.3";
        var drafted = declarant().command("POST", "/api/declarations", Bodies.draft(HOSPITAL, "P1.3", 40));
        var submitted = declare(path, "submission", "{}", drafted);
        refused(path, submitted, INCOMPLETE.replace("\"why\":\"INCOMPLETE\",", ""), 400, "value-missing", "/why");
        refused(path, submitted, INCOMPLETE.replace("INCOMPLETE", "UGLY"), 400, "value-malformed", "/why");
        refused(
                path,
                submitted,
                INCOMPLETE.replace("\"reason\":\"Il manque le site\",", ""),
                400,
                "value-missing",
                "/reason");
        refused(path, submitted, INCOMPLETE.replace("2099", "2020"), 409, "deadline-past", "/deadline");
        refused(path, submitted, INCOMPLETE.replace("RETURNED", "ENDORSED"), 400, "only-when-returned", "/why");
        refused(path, submitted, INCOMPLETE.replace("RETURNED", "ACCEPTED"), 400, "value-malformed", "/outcome");
    }

    @Test
    void a_refused_content_is_corrected_backdated_and_withdrawn() {
        var path = "/api/declarations/HOPEN-350000048-P3.3";
        var first = accepted(path, Bodies.draft(HOSPITAL, "P3.3", 40), "2021-03-01");
        var correction = Bodies.statement("2021-02-01", Bodies.ratio(50), ",\"reason\":\"Erreur de comptage\"");
        var revised = declarant().command("PUT", path + "/content", correction, ifMatch(first));
        assertThat(done(revised).at("/current/correctionReason").asString()).isEqualTo("Erreur de comptage");
        var submitted = declare(path, "submission", "{}", revised);
        assertThat(holds(path, "2021-02-15")).isEqualTo("{\"declared\":2,\"reviewed\":null,\"decided\":null}");
        assertThat(holds(path, "2021-03-15")).isEqualTo("{\"declared\":1,\"reviewed\":1,\"decided\":1}");

        var until = "{\"revision\":1,\"from\":\"2022-01-01\",\"reason\":\"Fin du logiciel\"}";
        var ended = declare(path, "withdrawal", until, submitted);
        assertThat(ended.json().get("state").asString()).isEqualTo("SUBMITTED"); // the newer one waits
        assertThat(holds(path, "2021-12-31")).isEqualTo("{\"declared\":1,\"reviewed\":1,\"decided\":1}");
        assertThat(holds(path, "2022-01-01")).isEqualTo("{\"declared\":null,\"reviewed\":null,\"decided\":null}");

        var gone = declare(path, "withdrawal", "{\"reason\":\"Trop tôt\"}", ended);
        assertThat(gone.json().get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(holds(path, "2021-02-15")).isEqualTo("{\"declared\":null,\"reviewed\":null,\"decided\":null}");
        assertThat(gone.json().at("/current/withdrawn").toString()).isEqualTo("{\"reason\":\"Trop tôt\"}");
        var review =
                People.coordinator(port).command("POST", path + "/review", "{\"outcome\":\"ENDORSED\"}", ifMatch(gone));
        assertThat(review.problem()).as(review.body()).isEqualTo("withdrawn");
        var once = declarant().command("POST", path + "/withdrawal", "{\"reason\":\"Encore\"}", ifMatch(gone));
        assertThat(once.problem()).isEqualTo("already-withdrawn");
        var list = declarant()
                .get("/api/declarations?state=WITHDRAWN&declarant=350000048&atLeast="
                        + gone.json().get("position").asLong());
        assertThat(list.json().at("/items/0/id").asString()).isEqualTo("HOPEN-350000048-P3.3");
        assertThat(list.json().at("/items/0").has("awaits")).isFalse();
    }

    @Test
    void a_withdrawal_names_a_content_that_stands_and_a_day_on_which_it_holds() {
        var path = "/api/declarations/HOPEN-350002309-P1.1";
        var other = Client.of(port, "declarant-of-withdrawals", "declarant@establishment:350002309");
        var drafted = other.command("POST", "/api/declarations", Bodies.draft("350002309", "P1.1", 40));
        var early = other.command("POST", path + "/withdrawal", "{\"reason\":\"Non\"}", ifMatch(drafted));
        assertThat(early.problem()).as(early.body()).isEqualTo("not-submitted");
        var submitted = other.command("POST", path + "/submission", "{}", ifMatch(drafted));
        var silent = other.command("POST", path + "/withdrawal", "{}", ifMatch(submitted));
        assertThat(silent.pointers()).contains("/reason");
        var unknown =
                other.command("POST", path + "/withdrawal", "{\"revision\":2,\"reason\":\"x\"}", ifMatch(submitted));
        assertThat(unknown.problem() + unknown.pointers()).isEqualTo("not-submitted[/revision]");
        var before = other.command(
                "POST", path + "/withdrawal", "{\"from\":\"2021-02-28\",\"reason\":\"x\"}", ifMatch(submitted));
        assertThat(before.problem() + before.pointers()).isEqualTo("withdrawn-before-effect[/from]");
        var foreign = People.coordinator(port)
                .command("POST", path + "/withdrawal", "{\"reason\":\"x\"}", ifMatch(submitted));
        assertThat(foreign.status()).as(foreign.body()).isEqualTo(403);
    }

    private Client.Answer accepted(String path, String opening, String effectiveFrom) {
        assertThat(opening).contains(effectiveFrom);
        var drafted = declarant().command("POST", "/api/declarations", opening);
        var submitted = declare(path, "submission", "{}", drafted);
        var endorsed = People.coordinator(port)
                .command("POST", path + "/review", "{\"outcome\":\"ENDORSED\"}", ifMatch(submitted));
        var refusal = "{\"outcome\":\"REFUSED\",\"reason\":\"Compté deux fois\"}";
        var decided = People.brittany(port).command("POST", path + "/decision", refusal, ifMatch(endorsed));
        done(decided);
        return decided;
    }

    private Client.Answer declare(String path, String what, String body, Client.Answer before) {
        var answer = declarant().command("POST", path + "/" + what, body, ifMatch(before));
        done(answer);
        return answer;
    }

    private void refused(String path, Client.Answer before, String body, int status, String problem, String pointer) {
        var answer = People.coordinator(port).command("POST", path + "/review", body, ifMatch(before));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.body()).isEqualTo(problem);
        assertThat(answer.pointers()).as(answer.body()).contains(pointer);
    }

    private String holds(String path, String day) {
        var inForce = declarant().get(path + "?validAt=" + day).json().get("inForce");
        return "{\"declared\":%s,\"reviewed\":%s,\"decided\":%s}"
                .formatted(inForce.get("declared"), inForce.get("reviewed"), inForce.get("decided"));
    }

    private static String reason(JsonNode declaration, String action) {
        return declaration
                .get("actions")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(action))
                .map(one -> one.path("reason").asString(""))
                .findAny()
                .orElseThrow();
    }

    private static String[] ifMatch(Client.Answer before) {
        return new String[] {"If-Match", before.etag()};
    }

    private static JsonNode done(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
