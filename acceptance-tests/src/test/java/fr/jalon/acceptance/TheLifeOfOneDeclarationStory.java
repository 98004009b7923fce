package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.acceptance.Api.Answer;
import fr.jalon.merkle.InclusionProof;
import fr.jalon.merkle.TreeHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** One indicator of one hospital, from the first draft to the proof that nobody can take it back. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class TheLifeOfOneDeclarationStory {

    private static final String ID = "/api/declarations/HOPEN-350005179-P1.1";
    private static final String SUBJECT = "declaration/HOPEN/350005179/P1.1";
    private static final String SCORE = "/api/scores/establishments/350005179?programme=HOPEN&validAt=2021-06-30";
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Suite SUITE = Suite.shared();
    private static final Api RENNES = SUITE.as("declarant-rennes");
    private static final Api COORDINATOR = SUITE.as("coordinator-haute-bretagne");
    private static final Api AGENCY = SUITE.as("ars-bretagne");
    private static final Api AUDITOR = SUITE.as("auditor");

    private static String etag = "";
    private static long submitted;
    private static long decided;

    @Test
    @Order(1)
    void nobody_enters_without_a_token_and_nobody_declares_for_another() {
        assertThat(SUITE.with("").get("/api/programmes").status()).isEqualTo(401);
        assertThat(SUITE.with("not-a-token").get("/api/programmes").status()).isEqualTo(401);
        var body = Contents.ratio("350005179", "P1.1", 46, 50);
        assertThat(SUITE.with("").command("POST", "/api/declarations", body).status())
                .isEqualTo(401);
        assertThat(SUITE.as("declarant-besancon")
                        .command("POST", "/api/declarations", body)
                        .status())
                .isEqualTo(403);
        assertThat(RENNES.get(ID).status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void the_hospital_drafts_it_and_may_say_so_twice() {
        var body = Contents.ratio("350005179", "P1.1", 46, 50);
        var first = RENNES.commandUnder("life-1", "POST", "/api/declarations", body);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith(ID);
        assertThat(first.etag()).isEqualTo("\"0\"");
        var again = RENNES.commandUnder("life-1", "POST", "/api/declarations", body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        var another = RENNES.command("POST", "/api/declarations", body);
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.header("Location")).endsWith(ID);
        etag = first.etag();
    }

    @Test
    @Order(3)
    void a_draft_is_nobody_elses_business() {
        assertThat(COORDINATOR.get(ID).status()).isEqualTo(404);
        assertThat(RENNES.get(ID).status()).isEqualTo(200);
        assertThat(status("declared", "")).isEqualTo("NOT_DECLARED");
    }

    @Test
    @Order(4)
    void it_is_submitted_and_then_declared_but_not_decided() {
        var answer = command(RENNES, "submission", "{}");
        submitted = answer.json().get("position").asLong();
        awaitKnown(submitted);
        assertThat(status("declared", "")).isEqualTo("MET");
        assertThat(status("decided", "")).isEqualTo("NOT_DECLARED");
    }

    @Test
    @Order(5)
    void it_is_not_for_its_author_to_review_or_for_the_group_to_decide() {
        assertThat(tried(RENNES, "review", Contents.outcome("ENDORSED"))).isEqualTo(403);
        assertThat(tried(COORDINATOR, "decision", Contents.outcome("ACCEPTED"))).isEqualTo(403);
        assertThat(tried(SUITE.as("ars-bourgogne-franche-comte"), "decision", Contents.outcome("ACCEPTED")))
                .isEqualTo(403);
    }

    @Test
    @Order(6)
    void its_group_endorses_it_and_the_agency_accepts_it() {
        command(COORDINATOR, "review", Contents.outcome("ENDORSED"));
        var answer = command(AGENCY, "decision", Contents.outcome("ACCEPTED"));
        decided = answer.json().get("position").asLong();
        awaitKnown(decided);
        assertThat(status("decided", "")).isEqualTo("MET");
    }

    @Test
    @Order(7)
    void what_was_known_before_stays_what_it_was() {
        assertThat(status("decided", "&knownAt=position:" + (decided - 1))).isEqualTo("NOT_DECLARED");
        assertThat(status("reviewed", "&knownAt=position:" + (decided - 1))).isEqualTo("MET");
        assertThat(status("declared", "&knownAt=position:" + submitted)).isEqualTo("MET");
        assertThat(status("declared", "&knownAt=position:" + (submitted - 1))).isEqualTo("NOT_DECLARED");
        var past = RENNES.get(ID + "?knownAt=position:" + submitted);
        assertThat(past.status()).as(past.body()).isEqualTo(200);
        assertThat(past.json().get("basis").get("knownAt").asLong()).isEqualTo(submitted);
        assertThat(RENNES.get(ID + "?knownAt=2016-01-01").problem()).isEqualTo("not-known-at");
        assertThat(RENNES.get(ID + "?knownAt=2999-01-01").problem()).isEqualTo("known-in-the-future");
    }

    @Test
    @Order(8)
    void the_token_of_a_basis_gives_the_same_bytes_again() {
        var first = AUDITOR.get(SCORE);
        String token = first.json().get("basis").get("token").asString();
        var path = "/api/scores/establishments/350005179?basis=" + token;
        assertThat(AUDITOR.get(path).body()).isEqualTo(first.body());
    }

    @Test
    @Order(9)
    void the_audit_log_holds_every_step_and_proves_it() {
        var entries = await().atMost(SOON)
                .until(() -> Pages.items(AUDITOR, "/api/audit/entries?subject=" + SUBJECT), list -> list.size() == 4);
        assertThat(entries.stream().map(entry -> entry.get("type").asString()))
                .containsExactly(
                        "fr.jalon.declaration.drafted.v1",
                        "fr.jalon.declaration.submitted.v1",
                        "fr.jalon.declaration.reviewed.v1",
                        "fr.jalon.declaration.decided.v1");
        entries.forEach(TheLifeOfOneDeclarationStory::assertIncluded);
        var note = AUDITOR.get("/api/audit/log/checkpoint");
        assertThat(note.status()).isEqualTo(200);
        assertThat(note.body().lines().limit(3)).hasSize(3);
    }

    private static void assertIncluded(JsonNode entry) {
        var proof = await().atMost(SOON)
                .until(
                        () -> AUDITOR.get(
                                "/api/audit/entries/" + entry.get("eventId").asString() + "/inclusion"),
                        answer -> answer.status() == 200)
                .json();
        var hashes = proof.get("hashes")
                .valueStream()
                .map(TheLifeOfOneDeclarationStory::bytes)
                .toList();
        var message = message(entry.get("sequence").asLong());
        assertThat(bytes(proof.get("entry"))).isEqualTo(message);
        var root = bytes(proof.get("rootHash"));
        new InclusionProof(
                        proof.get("leafIndex").asLong(), proof.get("treeSize").asLong(), hashes)
                .verify(TreeHash.leaf(message), root);
        assertThat(proof.get("checkpoint").asString().lines())
                .contains(Base64.getEncoder().encodeToString(root));
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    /** The message as the feed gives it, byte for byte. */
    private static byte[] message(long position) {
        String page = AUDITOR.get("/api/events?limit=1&after=" + (position - 1)).body();
        int begin = page.indexOf("{\"sequence\"");
        int end = page.lastIndexOf("}]") + 1;
        return page.substring(begin, end).getBytes(StandardCharsets.UTF_8);
    }

    private static Answer command(Api who, String step, String body) {
        var answer = who.command("POST", ID + "/" + step, body, "If-Match", etag);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        etag = answer.etag();
        return answer;
    }

    private static int tried(Api who, String step, String body) {
        return who.command("POST", ID + "/" + step, body, "If-Match", etag).status();
    }

    private static void awaitKnown(long position) {
        await().atMost(SOON)
                .until(() ->
                        AUDITOR.get(SCORE).json().path("basis").path("knownAt").asLong(0) >= position);
    }

    private static String status(String reading, String more) {
        var answer = AUDITOR.get(SCORE + "&reading=" + reading + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .get("axes")
                .valueStream()
                .flatMap(axis -> axis.get("indicators").valueStream())
                .filter(indicator -> indicator.get("code").asString().equals("P1.1"))
                .map(indicator -> indicator.get("status").asString())
                .findAny()
                .orElseThrow();
    }
}
