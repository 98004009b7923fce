package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.acceptance.Api.Answer;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is told apart, named to the field, and leaves no trace in the history. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalsStory {

    private static final Suite SUITE = Suite.shared();
    private static final Api RENNES = SUITE.as("declarant-rennes");
    private static final String GOOD = Contents.ratio("350005179", "P1.3", 46, 50);
    private static final String ID = "/api/declarations/HOPEN-250000015-P1.1";

    private static long head;
    private static Answer submitted;

    @BeforeAll
    static void one_declaration_is_submitted() {
        var besancon = SUITE.as("declarant-besancon");
        var draft = besancon.command("POST", "/api/declarations", Contents.ratio("250000015", "P1.1", 46, 50));
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        submitted = besancon.command("POST", ID + "/submission", "{}", "If-Match", draft.etag());
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        head = head();
    }

    @AfterAll
    static void nothing_was_recorded() {
        assertThat(head()).isEqualTo(head);
    }

    static Stream<Arguments> drafts() {
        return Stream.of(
                draft("350005179", "350005178", 400, "finess-check-digit", "/declarant"),
                draft("350005179", "35000517", 400, "finess-malformed", "/declarant"),
                draft("350005179", "010000016", 409, "unknown-establishment", "/declarant"),
                draft("P1.3", "P9.9", 409, "unknown-indicator", "/indicator"),
                draft("HOPEN", "HOPENX", 409, "unknown-programme", "/programme"),
                draft("\"numerator\":46", "\"numerator\":51", 400, "numerator-above-denominator", "/content/numerator"),
                draft("\"denominator\":50", "\"denominator\":0", 400, "denominator-zero", "/content/denominator"),
                draft("\"numerator\":46", "\"numerator\":-1", 400, "number-out-of-range", "/content/numerator"),
                draft("\"to\":\"2021-03-01\"", "\"to\":\"2020-03-01\"", 400, "dates-reversed", "/observation/to"),
                draft(
                        Contents.SPRING_2021,
                        Contents.SPRING_2021.replace("2021", "2017"),
                        409,
                        "outside-window",
                        "/effectiveFrom"),
                draft(
                        "\"effectiveFrom\":\"2021-03-01\"",
                        "\"effectiveFrom\":\"2021-02-30\"",
                        400,
                        "",
                        "/effectiveFrom"),
                draft("P1.3", "P2.1", 409, "shape-mismatch", "/content/shape"),
                draft("P1.3", "P1.4", 409, "shape-mismatch", "/content/shape"),
                draft("\"proofs\":[]", "\"proofs\":[],\"hidden\":1", 400, "", "/hidden"));
    }

    private static Arguments draft(String part, String instead, int status, String problem, String pointer) {
        return Arguments.of(part, instead, status, problem, pointer);
    }

    @ParameterizedTest(name = "{1} for {0} is {2} {3} at {4}")
    @MethodSource("drafts")
    void a_wrong_draft_is_refused(String part, String instead, int status, String problem, String pointer) {
        assertThat(GOOD).contains(part);
        var answer = RENNES.command("POST", "/api/declarations", GOOD.replace(part, instead));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.pointers()).as(answer.body()).contains(pointer);
        if (!problem.isEmpty()) {
            assertThat(answer.problem()).isEqualTo(problem);
        }
    }

    @Test
    void what_is_no_json_or_too_large_or_too_deep_or_of_another_medium_is_refused() {
        assertProblem(RENNES.command("POST", "/api/declarations", "no json"), 400);
        assertProblem(RENNES.command("POST", "/api/declarations", ""), 400);
        assertProblem(RENNES.command("POST", "/api/declarations", "[".repeat(1000) + "]".repeat(1000)), 400);
        assertProblem(RENNES.command("POST", "/api/declarations", "\"" + "x".repeat(70_000) + "\""), 413);
        String key = UUID.randomUUID().toString();
        assertProblem(
                RENNES.send("POST", "/api/declarations", GOOD, "Idempotency-Key", key, "Content-Type", "text/plain"),
                415);
        assertProblem(RENNES.send("DELETE", "/api/declarations", null), 405);
    }

    @Test
    void a_command_needs_its_key_and_a_change_the_version_it_saw() {
        var keyless = RENNES.send("POST", "/api/declarations", GOOD, "Content-Type", "application/json");
        assertProblem(keyless, 400);
        assertThat(keyless.problem()).isEqualTo("idempotency-key-missing");
        var besancon = SUITE.as("declarant-besancon");
        var body = Contents.otherRatio(47, 50);
        assertProblem(besancon.command("PUT", ID + "/content", body), 428);
        var stale = besancon.command("PUT", ID + "/content", body, "If-Match", "\"0\"");
        assertProblem(stale, 412);
        assertThat(stale.json().get("currentVersion").asLong()).isEqualTo(1);
        assertThat(stale.json().get("changes").size()).isEqualTo(1);
    }

    @Test
    void a_second_submission_and_a_change_under_review_are_refused() {
        var besancon = SUITE.as("declarant-besancon");
        var second = besancon.command("POST", ID + "/submission", "{}", "If-Match", submitted.etag());
        assertProblem(second, 409);
        assertThat(second.problem()).isEqualTo("already-submitted");
        var change =
                besancon.command("PUT", ID + "/content", Contents.otherRatio(47, 50), "If-Match", submitted.etag());
        assertProblem(change, 409);
        var decision = SUITE.as("ars-bourgogne-franche-comte")
                .command("POST", ID + "/decision", Contents.outcome("ACCEPTED"), "If-Match", submitted.etag());
        assertProblem(decision, 409);
        assertThat(decision.problem()).isEqualTo("not-reviewed");
    }

    @Test
    void a_key_keeps_its_body() {
        var besancon = SUITE.as("declarant-besancon");
        String key = "refusals-" + UUID.randomUUID();
        var body = Contents.ratio("250000015", "P1.3", 46, 50);
        assertThat(besancon.commandUnder(key, "POST", "/api/declarations", body).status())
                .isEqualTo(201);
        head++;
        assertProblem(besancon.commandUnder(key, "POST", "/api/declarations", body.replace("46", "45")), 422);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/declarations/HOPEN-350005179-P9.9, 404",
        "/api/declarations/nonsense, 400",
        "/api/establishments/350005178, 400",
        "/api/establishments/010000016, 404",
        "/api/groups/GHT-NOWHERE, 404",
        "/api/programmes/NOTHING, 404",
        "/api/programmes/HOPEN?validAt=2021-02-30, 400",
        "/api/programmes/HOPEN?knownAt=position:999999999, 400",
        "/api/programmes/HOPEN?knownAt=nonsense, 400",
        "/api/declarations?limit=1000, 400",
        "/api/nothing, 404",
    })
    void a_wrong_question_is_told_from_one_without_answer(String path, int status) {
        assertProblem(RENNES.get(path), status);
    }

    @Test
    void the_sentence_is_in_the_language_of_the_caller() {
        String wrong = GOOD.replace("\"denominator\":50", "\"denominator\":0");
        var french = RENNES.command("POST", "/api/declarations", wrong);
        var english = RENNES.command("POST", "/api/declarations", wrong, "Accept-Language", "en");
        assertThat(french.problem()).isEqualTo(english.problem());
        assertThat(french.json().get("title")).isNotEqualTo(english.json().get("title"));
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(answer.body()).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).startsWith("urn:jalon:problem:");
    }

    private static long head() {
        var answer = SUITE.as("auditor").get("/api/positions");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("head").asLong();
    }
}
