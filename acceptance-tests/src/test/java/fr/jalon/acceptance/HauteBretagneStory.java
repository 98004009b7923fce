package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What a newcomer's suite tells after its first start: how the CHU de Rennes and then its whole group came to be
 * eligible under HOP'EN, lost that when the version of 2019-07-26 asked for one thing more, and mended it.
 *
 * <p>The suite remembers when it learned each step, so every station of the way can be visited again.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HauteBretagneStory {

    private static final Suite SUITE = Suite.demonstrated();
    private static final Api COORDINATOR = SUITE.as("coordinator-haute-bretagne");
    private static final Api AUDITOR = SUITE.as("auditor");
    private static final String RENNES = "350005179";
    private static final List<String> OTHERS = List.of(
            "350000048",
            "350000030",
            "350000055",
            "350002291",
            "350048518",
            "350000089",
            "350002309",
            "350002317",
            "350002333");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeAll
    static void everything_declared_has_reached_the_scores() {
        long head = lastPosition("P3.2", "350002317");
        await().atMost(PATIENCE)
                .until(() ->
                        rennes("2019-07-25", "").path("basis").path("knownAt").asLong(0) >= head);
    }

    @Test
    void the_hospital_begins_with_nothing() {
        long first = firstPosition("P1.4", "GHT-HB");
        var answer = rennes("2019-07-25", "&knownAt=position:" + (first - 1));
        assertThat(answer.get("eligible").asBoolean()).isFalse();
        assertThat(statuses(answer)).containsOnly("NOT_DECLARED");
    }

    @Test
    void fifteen_decisions_later_it_is_eligible_under_the_version_of_february() {
        long before = firstPosition("P2.5", RENNES) - 1;
        var answer = rennes("2019-07-25", "&knownAt=position:" + before);
        assertThat(answer.get("basis").get("programmeVersion").asString()).isEqualTo("2019-02");
        assertThat(statuses(answer)).hasSize(15).containsOnly("MET");
        assertThat(answer.get("eligible").asBoolean()).isTrue();
    }

    @Test
    void what_its_group_answers_counts_for_it() {
        var answer = rennes("2019-07-25", "");
        assertThat(indicator(answer, "P1.4").get("through").asString()).isEqualTo("GHT-HB");
        assertThat(indicator(answer, "P1.1").has("through")).isFalse();
    }

    @Test
    void on_the_26th_of_july_the_new_version_breaks_it_by_one_indicator() {
        long before = firstPosition("P2.5", RENNES) - 1;
        var answer = rennes("2019-07-26", "&knownAt=position:" + before);
        assertThat(answer.get("basis").get("programmeVersion").asString()).isEqualTo("2019-07");
        assertThat(statuses(answer)).hasSize(16);
        assertThat(indicator(answer, "P2.5").get("status").asString()).isEqualTo("NOT_DECLARED");
        assertThat(answer.get("eligible").asBoolean()).isFalse();
    }

    @Test
    void the_audit_mends_it_from_its_date_on_and_not_before() {
        assertThat(rennes("2019-09-09", "").get("eligible").asBoolean()).isFalse();
        assertThat(rennes("2019-09-10", "").get("eligible").asBoolean()).isTrue();
        assertThat(rennes("2019-07-25", "").get("eligible").asBoolean()).isTrue();
    }

    @Test
    void the_group_follows_its_last_member() {
        var spring = group("2019-07-25", "");
        assertThat(spring.get("eligible").asBoolean()).as(spring.toString()).isTrue();
        assertThat(spring.get("members").size()).isEqualTo(1 + OTHERS.size());
        assertThat(group("2019-07-26", "").get("eligible").asBoolean()).isFalse();
        assertThat(group("2019-10-14", "").get("eligible").asBoolean()).isFalse();
        assertThat(group("2019-10-15", "").get("eligible").asBoolean()).isTrue();
        long rennesAlone = firstPosition("P2.5", OTHERS.getFirst()) - 1;
        assertThat(group("2019-10-15", "&knownAt=position:" + rennesAlone)
                        .get("eligible")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void today_the_group_has_work_before_it() {
        var today = group("2026-11-01", "");
        assertThat(today.get("eligible").asBoolean()).isFalse();
        assertThat(status(today, "350000048", "P1.2")).isEqualTo("LAPSED");
        assertThat(status(today, "350000030", "P1.1")).isEqualTo("NOT_MET");
        assertThat(status(today, "350048518", "P4.1")).isEqualTo("NOT_MET");
        assertThat(today.get("members")
                        .valueStream()
                        .filter(member -> member.get("eligible").asBoolean())
                        .count())
                .isPositive();
    }

    @Test
    void each_lapse_was_told_as_a_score_on_its_day() {
        var entries = await().atMost(PATIENCE)
                .until(
                        () -> Pages.items(AUDITOR, "/api/audit/entries?subject=score/HOPEN/" + RENNES),
                        found -> !found.isEmpty());
        assertThat(entries).allMatch(entry -> entry.get("type").asString().equals("fr.jalon.score.changed.v1"));
    }

    private static JsonNode rennes(String validAt, String more) {
        var answer = COORDINATOR.get(
                "/api/scores/establishments/%s?programme=HOPEN&validAt=%s%s".formatted(RENNES, validAt, more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode group(String validAt, String more) {
        var answer = COORDINATOR.get("/api/scores/groups/GHT-HB?programme=HOPEN&validAt=%s%s".formatted(validAt, more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> statuses(JsonNode score) {
        return score.get("axes")
                .valueStream()
                .flatMap(axis -> axis.get("indicators").valueStream())
                .map(indicator -> indicator.get("status").asString())
                .toList();
    }

    private static JsonNode indicator(JsonNode score, String code) {
        return score.get("axes")
                .valueStream()
                .flatMap(axis -> axis.get("indicators").valueStream())
                .filter(indicator -> indicator.get("code").asString().equals(code))
                .findAny()
                .orElseThrow();
    }

    private static String status(JsonNode group, String finess, String code) {
        return group.get("members")
                .valueStream()
                .filter(member ->
                        member.get("establishment").get("finess").asString().equals(finess))
                .map(member -> indicator(member, code).get("status").asString())
                .findAny()
                .orElseThrow();
    }

    private static long firstPosition(String indicator, String declarant) {
        return positions(indicator, declarant).getFirst();
    }

    private static long lastPosition(String indicator, String declarant) {
        return positions(indicator, declarant).getLast();
    }

    private static List<Long> positions(String indicator, String declarant) {
        String path = "/api/audit/entries?subject=declaration/HOPEN/%s/%s".formatted(declarant, indicator);
        return await().atMost(PATIENCE).until(() -> Pages.items(AUDITOR, path), found -> !found.isEmpty()).stream()
                .map(entry -> entry.get("sequence").asLong())
                .toList();
    }
}
