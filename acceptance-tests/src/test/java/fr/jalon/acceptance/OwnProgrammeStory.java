package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.acceptance.Api.Answer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * A programme that exists in this file alone: the agency reviews and the national level decides, its first version
 * scores by a ladder and its second by bands. Nothing of the suite was written for it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class OwnProgrammeStory {

    private static final Suite SUITE = Suite.shared();
    private static final Api ADMIN = SUITE.as("admin");
    private static final Api NATIONAL = SUITE.as("national");
    private static final Api BESANCON = SUITE.as("declarant-besancon");
    private static final Api AGENCY = SUITE.as("ars-bourgogne-franche-comte");
    private static final String HOSPITAL = "250000015";
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String COMMON = """
        format: jalon-programme/1
        programme: SOBRIETE
        version: "%s"
        title: {fr: "Sobriété numérique", en: "Digital sobriety"}
        source: {text: "Écrit pour un essai", standing: unverified}
        inForceFrom: %s
        declarations: {from: %s, standing: unverified}
        chain: [REGULATOR, NATIONAL]
        %s
        groupRule: {kind: ALL_MEMBERS, standing: unverified}
        axes:
          - {code: A, label: {fr: "Parc", en: "Equipment"}}
          - {code: B, label: {fr: "Usages", en: "Uses"}, role: DOMAIN}
        clauses:
          - indicator: A.1
            axis: A
            label: {fr: "Part des postes de plus de quatre ans", en: "Share of computers older than four years"}
            shape: ratio
            threshold: {operator: AT_LEAST, percent: "50"}
            scope: [ESTABLISHMENT]
            evidence: []
            source: {text: "Écrit pour un essai", standing: unverified}
            %s
          - indicator: B.1
            axis: B
            label: {fr: "Extinction la nuit", en: "Switched off at night"}
            shape: existence
            existence: {procedure: false}
            scope: [ESTABLISHMENT]
            evidence: []
            source: {text: "Écrit pour un essai", standing: unverified}
        """;
    private static final String LADDER = COMMON.formatted(
            "2020",
            "2020-01-01",
            "2020-01-01",
            """
            scoreRule:
              kind: LADDER
              standing: unverified
              eligibleFrom: "5"
              steps:
                - {score: "0"}
                - {score: "5", requires: [{axes: [A], atLeast: 1}]}
                - {score: "9", requires: [{axes: [A], atLeast: 1}, {axes: [B], atLeast: 1}]}\
            """,
            "guidance: {fr: \"Au parc inventorié\", en: \"Of the inventoried computers\"}");
    private static final String BANDS = COMMON.formatted(
            "2021",
            "2021-01-01",
            "2021-01-01",
            "scoreRule: {kind: BANDS, standing: unverified, eligibleFrom: \"8\"}",
            """
            bands:
                  - {to: "40", points: "0"}
                  - {from: "40", to: "60", points: "4.5"}
                  - {from: "60", points: "8"}\
            """);

    @Test
    @Order(1)
    void one_person_proposes_it_and_another_adopts_it() {
        var proposed = ADMIN.send(
                "POST",
                "/api/programmes",
                LADDER,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Content-Type",
                "application/yaml");
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        var own = adopt(ADMIN, "2020", proposed.etag());
        assertThat(own.status()).as(own.body()).isEqualTo(409);
        assertThat(own.problem()).isEqualTo("own-proposal");
        var adopted = adopt(NATIONAL, "2020", proposed.etag());
        assertThat(adopted.status()).as(adopted.body()).isEqualTo(200);
        var second = ADMIN.send(
                "POST",
                "/api/programmes",
                BANDS,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Content-Type",
                "application/yaml",
                "If-Match",
                adopted.etag());
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(adopt(NATIONAL, "2021", second.etag()).status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void the_agency_reviews_and_the_national_level_decides() {
        var position = accepted("A.1", "2020-06-01", """
            {"shape":"ratio","numerator":599,"denominator":1000,"perimeter":"Postes","method":"Inventaire",\
            "source":"Parc"}\
            """);
        var score = score("2020-12-31", position);
        assertThat(score.get("score").asString()).isEqualTo("5");
        assertThat(score.get("eligible").asBoolean()).isTrue();
    }

    @Test
    @Order(3)
    void the_ladder_climbs_a_step() {
        var position = accepted("B.1", "2020-09-01", "{\"shape\":\"existence\",\"exists\":true}");
        assertThat(score("2020-08-31", position).get("score").asString()).isEqualTo("5");
        assertThat(score("2020-09-01", position).get("score").asString()).isEqualTo("9");
    }

    @Test
    @Order(4)
    void the_bands_of_the_next_version_are_half_open() {
        var below = score("2021-01-01", 0);
        assertThat(below.get("score").asString()).as("59.9 %").isEqualTo("4.5");
        assertThat(below.get("eligible").asBoolean()).isFalse();
        var position = accepted("A.1", "2021-02-01", """
            {"shape":"ratio","numerator":600,"denominator":1000,"perimeter":"Postes","method":"Inventaire",\
            "source":"Parc"}\
            """);
        var on = score("2021-02-01", position);
        assertThat(on.get("score").asString()).as("60 %").isEqualTo("8");
        assertThat(on.get("eligible").asBoolean()).isTrue();
    }

    private static Answer adopt(Api who, String version, String etag) {
        return who.command(
                "POST", "/api/programmes/SOBRIETE/versions/" + version + "/adoption", "{}", "If-Match", etag);
    }

    private static long accepted(String indicator, String from, String content) {
        var path = "/api/declarations/SOBRIETE-%s-%s".formatted(HOSPITAL, indicator);
        var statement = "\"effectiveFrom\":\"%s\",\"observation\":{\"from\":\"%s\",\"to\":\"%s\"},\"content\":%s}"
                .formatted(from, from, from, content);
        var before = BESANCON.get(path);
        var written = before.status() == 200
                ? BESANCON.command("PUT", path + "/content", "{" + statement, "If-Match", before.etag())
                : BESANCON.command(
                        "POST",
                        "/api/declarations",
                        "{\"programme\":\"SOBRIETE\",\"indicator\":\"%s\",\"declarant\":\"%s\",%s"
                                .formatted(indicator, HOSPITAL, statement));
        var submitted = next(BESANCON, written, path + "/submission", "{}");
        var reviewed = next(AGENCY, submitted, path + "/review", Contents.outcome("ENDORSED"));
        return next(NATIONAL, reviewed, path + "/decision", Contents.outcome("ACCEPTED"))
                .json()
                .get("position")
                .asLong();
    }

    private static Answer next(Api who, Answer before, String path, String body) {
        assertThat(before.status()).as(before.body()).isIn(200, 201);
        return who.command("POST", path, body, "If-Match", before.etag());
    }

    private static JsonNode score(String validAt, long atLeast) {
        var path = "/api/scores/establishments/%s?programme=SOBRIETE&validAt=%s".formatted(HOSPITAL, validAt);
        var answer = await().atMost(SOON)
                .until(
                        () -> NATIONAL.get(path),
                        one -> one.status() == 200
                                && one.json().get("basis").get("knownAt").asLong() >= atLeast);
        return answer.json();
    }
}
