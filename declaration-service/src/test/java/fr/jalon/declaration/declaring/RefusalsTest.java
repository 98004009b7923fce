package fr.jalon.declaration.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.Client;
import fr.jalon.declaration.People;
import fr.jalon.declaration.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused, by which name, at which member, with nothing recorded. */
@ServiceTest
class RefusalsTest {

    private static final String GOOD = Bodies.draft("350000030", "P3.3", 46);
    private static final String ROWS =
            "select (select count(*) from event) + (select count(*) from person) + (select count(*) from word)";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "350000030 | 350000031 | 400 | finess-check-digit | /declarant | 350000031",
                "350000030 | 35000003 | 400 | finess-malformed | /declarant | 35000003",
                "350000030 | 010000024 | 409 | unknown-establishment | /declarant | 010000024",
                "P3.3 | P9.9 | 409 | unknown-indicator | /indicator | P9.9",
                "P3.3 | p33 | 400 | code-shape | /indicator | p33",
                "HOPEN | OTHER | 409 | unknown-programme | /programme | OTHER",
                "\"numerator\":46 | \"numerator\":51 | 400 | numerator-above-denominator | /content/numerator | 51",
                "\"denominator\":50 | \"denominator\":0 | 400 | denominator-zero | /content/denominator | 0",
                "\"numerator\":46 | \"numerator\":-1 | 400 | number-out-of-range | /content/numerator | -1",
                "\"numerator\":46 | \"numerator\":4.6 | 400 | value-malformed | /content/numerator | 4.6",
                "\"numerator\":46, |  | 400 | value-missing | /content/numerator | ",
                "\"to\":\"2021-03-01\" | \"to\":\"2020-12-31\" | 400 | dates-reversed | /observation/to | 2020-12-31",
                "\"to\":\"2021-03-01\" | \"to\":\"2099-03-02\" | 409 | date-in-the-future | /observation/to |"
                        + " 2099-03-02",
                "\"effectiveFrom\":\"2021-03-01\" | \"effectiveFrom\":\"2021-02-30\" | 400 | value-malformed |"
                        + " /effectiveFrom | 2021-02-30",
                "\"effectiveFrom\":\"2021-03-01\" | \"effectiveFrom\":\"2099-03-01\" | 409 | date-in-the-future |"
                        + " /effectiveFrom | 2099-03-01",
                "2021- | 2010- | 409 | outside-window | /effectiveFrom | 2010-03-01",
                "P3.3 | P2.1 | 409 | shape-mismatch | /content/shape | ratio",
                "P3.3 | P1.4 | 409 | shape-mismatch | /content/shape | ratio",
                "Tout le SIH | ~ ~ | 400 | text-malformed | /content/perimeter | ~ ~",
                "\"proofs\":[] | \"proofs\":[],\"x\":1 | 400 | member-unknown | /x | ",
                "\"shape\":\"ratio\" | \"shape\":\"level\" | 400 | value-malformed | /content | "
            })
    void a_wrong_draft_is_told_by_name_and_place(
            String part, String instead, int status, String problem, String pointer, String value) {
        assertThat(GOOD).contains(part);
        var before = rows();
        var answer = People.fougeres(port)
                .command("POST", "/api/declarations", GOOD.replace(part, instead == null ? "" : instead));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).as(answer.body()).isEqualTo(problem);
        assertThat(answer.pointers()).as(answer.body()).contains(pointer);
        assertThat(answer.json().path("detail").asString("")).doesNotContain(".detail", "{0}");
        if (value != null) {
            assertThat(answer.json().path("errors").path(0).path("value").asString(""))
                    .isEqualTo(value);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void what_is_no_fit_body_is_refused() {
        var fougeres = People.fougeres(port);
        var before = rows();
        assertProblem(fougeres.command("POST", "/api/declarations", "no json"), 400, "json-malformed");
        assertProblem(fougeres.command("POST", "/api/declarations", ""), 400, "body-missing");
        assertProblem(fougeres.command("POST", "/api/declarations", "{\"content\":".repeat(40)), 400, "json-too-deep");
        assertProblem(
                fougeres.command("POST", "/api/declarations", "\"" + "x".repeat(70_000) + "\""), 413, "body-too-large");
        assertProblem(
                fougeres.send("POST", "/api/declarations", GOOD, "Idempotency-Key", "k", "Content-Type", "text/plain"),
                415,
                "media-type-unsupported");
        assertProblem(
                fougeres.send("POST", "/api/declarations", GOOD, "Content-Type", "application/json"),
                400,
                "idempotency-key-missing");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void rules_and_versions_and_rights_are_refused_by_name() {
        var fougeres = People.fougeres(port);
        var created = fougeres.command("POST", "/api/declarations", Bodies.draft("350000030", "P1.1", 46));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var path = created.header("Location");
        var again = fougeres.command("POST", "/api/declarations", Bodies.draft("350000030", "P1.1", 47));
        assertProblem(again, 409, "already-declared");
        assertThat(again.header("Location")).isEqualTo(path);
        assertProblem(fougeres.command("POST", path + "/submission", "{}"), 428, "if-match-missing");
        var submitted = fougeres.command("POST", path + "/submission", "{}", "If-Match", created.etag());
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        var before = rows();
        assertProblem(
                fougeres.command("POST", path + "/submission", "{}", "If-Match", submitted.etag()),
                409,
                "already-submitted");
        var stale = fougeres.command("PUT", path + "/content", Bodies.statement(47), "If-Match", created.etag());
        assertProblem(stale, 412, "version-stale");
        assertThat(stale.json().get("currentVersion").asLong()).isEqualTo(1);
        assertThat(stale.json().get("changes").get(0).get("what").asString()).isEqualTo("submitted");
        assertProblem(
                fougeres.command("PUT", path + "/content", Bodies.statement(47), "If-Match", submitted.etag()),
                409,
                "under-review");
        var endorsement = "{\"outcome\":\"ENDORSED\"}";
        assertProblem(
                fougeres.command("POST", path + "/review", endorsement, "If-Match", submitted.etag()),
                403,
                "forbidden");
        var both =
                Client.of(port, "declarant-fougeres", "declarant@establishment:350000030", "coordinator@group:GHT-HB");
        assertProblem(
                both.command("POST", path + "/review", endorsement, "If-Match", submitted.etag()),
                409,
                "own-declaration");
        var returned = People.coordinator(port)
                .command("POST", path + "/review", "{\"outcome\":\"RETURNED\"}", "If-Match", submitted.etag());
        assertProblem(returned, 400, "value-missing");
        assertThat(returned.pointers()).contains("/why");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void an_unknown_declaration_is_told_to_those_it_would_concern_only() {
        var path = "/api/declarations/HOPEN-350000030-P1.3";
        assertProblem(People.fougeres(port).get(path), 404, "unknown-declaration");
        assertProblem(People.burgundy(port).get(path), 403, "forbidden");
        assertProblem(People.fougeres(port).get("/api/declarations/HOPEN"), 400, "declaration-id-shape");
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        var key = UUID.randomUUID().toString();
        var besancon = Client.of(port, "declarant-besancon", "declarant@establishment:250000015");
        var body = Bodies.draft("250000015", "P3.3", 50);
        assertThat(besancon.keyed(key, "POST", "/api/declarations", body).status())
                .isEqualTo(201);
        var before = rows();
        assertProblem(
                besancon.keyed(key, "POST", "/api/declarations", body.replace("Comptage", "Sondage")),
                422,
                "idempotency-key-reused");
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return db.sql(ROWS).query(Long.class).single();
    }

    private static void assertProblem(Client.Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.body()).isEqualTo(problem);
        assertThat(answer.json().path("detail").asString("")).doesNotContain(".detail", "{0}");
    }
}
