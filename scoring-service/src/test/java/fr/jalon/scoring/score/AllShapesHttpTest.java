package fr.jalon.scoring.score;

import static fr.jalon.scoring.score.Hospital.FOUGERES;
import static fr.jalon.scoring.score.Hospital.NOVILLARS;
import static fr.jalon.scoring.score.Hospital.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.Log;
import fr.jalon.scoring.StoryOfAllShapes;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.ScoreRule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an answer explains, shape by shape. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllShapesHttpTest extends Service {

    private static final long STORY = Hospital.whole().position();
    private static final String THEN = "?programme=TOUR&validAt=" + StoryOfAllShapes.DAY + "&knownAt=position:" + STORY;
    private static final String COORDINATOR = "coordinator@group:GHT-HB";

    @BeforeEach
    void everything_is_applied() {
        RECORD_KEEPER.says(LOG.position());
        awaitApplied();
    }

    @Test
    void the_bytes_of_an_answer_are_those_of_its_engine_for_ever() throws Exception {
        var basis = new Basis("TOUR", StoryOfAllShapes.DAY, STORY, Reading.DECIDED, "2", 0L);
        var answer = as(DECLARANT, score("?basis=" + basis.token(RENNES)));
        try (var golden = getClass().getResourceAsStream("/answer-of-engine-2.json")) {
            assertThat(answer.text() + "\n")
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
        var unknown = new Basis("TOUR", StoryOfAllShapes.DAY, STORY, Reading.DECIDED, "3", 0L);
        assertThat(as(DECLARANT, score("?basis=" + unknown.token(RENNES))).problem())
                .isEqualTo("400 parameter-malformed");
    }

    @Test
    void a_score_follows_from_its_rule_and_each_status_from_its_parts() {
        var answer = as(DECLARANT, score(THEN));
        assertThat(answer.statuses())
                .containsExactly(
                        "P1.1 MET",
                        "P1.2 MET",
                        "P1.3 MET",
                        "P1.4 MET",
                        "P1.5 MET",
                        "D1.1 NOT_MET",
                        "D1.2 NOT_APPLICABLE");
        var json = answer.json();
        assertThat(json.path("score").asString()).isEqualTo("85.71");
        assertThat(json.path("eligible").asBoolean()).isTrue();
        assertThat(json.at("/scoreRule/kind").asString()).isEqualTo("WEIGHTED");
        assertThat(json.at("/scoreRule/standing").asString()).isEqualTo("unverified");
        assertThat(json.at("/axes/1/role").asString()).isEqualTo("DOMAIN");
        var composite = indicator(json, 0, 0);
        assertThat(composite.path("lapsesOn").asString()).isEqualTo("2022-01-01");
        assertThat(composite.at("/parts/0/code").asString()).isEqualTo("REGISTER");
        assertThat(composite.at("/parts/0/value/procedure/validUntil").asString())
                .isEqualTo("2021-12-31");
        assertThat(composite.at("/parts/1/value/value").asString()).isEqualTo("99.95");
        var plan = composite.at("/parts/2/completion");
        assertThat(plan.path("passing").asInt()).isEqualTo(1);
        assertThat(plan.path("standing").asString()).isEqualTo("unverified");
        assertThat(plan.at("/items/0/status").asString()).isEqualTo("NOT_DECLARED");
        assertThat(indicator(json, 0, 1).path("activities").toString())
                .isEqualTo("[{\"activity\":\"MCO\",\"status\":\"MET\"}]");
        assertThat(indicator(json, 0, 1).path("lapsesOn").asString()).isEqualTo("2021-06-02");
        assertThat(indicator(json, 0, 2).path("lapsesOn").asString()).isEqualTo("2021-07-02");
        assertThat(indicator(json, 0, 3).path("through").asString()).isEqualTo("GHT-HB");
        assertThat(indicator(json, 0, 3).path("lapsesOn").asString()).isEqualTo("2021-10-01");
        assertThat(indicator(json, 0, 4).at("/value/byActivity/0/percent").asString())
                .isEqualTo("85.00");
        assertThat(indicator(json, 1, 0).path("dueOn").asString()).isEqualTo("2022-07-01");
        assertThat(indicator(json, 1, 1).at("/value/shape").asString()).isEqualTo("not-applicable");
    }

    @Test
    void a_list_bears_the_same_scores() {
        var list = as(COORDINATOR, "/api/scores/establishments" + THEN).json();
        assertThat(list.at("/items/1/establishment/finess").asString()).isEqualTo(RENNES);
        assertThat(list.at("/items/1/score").asString()).isEqualTo("85.71");
        assertThat(list.at("/items/0/score").asString()).isEqualTo("0.00");
        assertThat(list.path("scoreRule").toString())
                .isEqualTo("{\"kind\":\"WEIGHTED\",\"standing\":\"unverified\",\"eligibleFrom\":\"50\"}");
        assertThat(as(COORDINATOR, "/api/scores/establishments?programme=HOPEN")
                        .json()
                        .path("scoreRule")
                        .isMissingNode())
                .isTrue();
        assertThat(ScoreAnswer.Rule.of(new ScoreRule(ScoreRule.Kind.ALL_OR_NOTHING, "unverified", null, List.of())))
                .isEqualTo(new ScoreAnswer.Rule(ScoreRule.Kind.ALL_OR_NOTHING, "unverified", null));
        assertThat(ScoreAnswer.Rule.of(ScoreRule.ALL_OR_NOTHING)).isNull();
    }

    @Test
    void a_group_passes_by_its_own_declaration_or_by_the_activity_of_its_members() {
        var group = as(COORDINATOR, "/api/scores/groups/GHT-HB" + THEN).json();
        assertThat(group.path("volumesMissing").toString()).isEqualTo("[\"" + FOUGERES + "\"]");
        assertThat(indicator(group, 0, 0).path("status").asString()).isEqualTo("NOT_DECLARED");
        assertThat(indicator(group, 0, 0).at("/groupRule/percent").asString()).isEqualTo("66");
        assertThat(indicator(group, 0, 3).path("status").asString()).isEqualTo("MET");
        assertThat(indicator(group, 0, 3).at("/groupRule/kind").asString()).isEqualTo("GROUP_ITSELF");
        LOG.append("establishment.described", "establishment/" + FOUGERES, """
            {"finess":"350000030","name":"Hôpital 350000030","department":"35","region":"53","sites":[],\
            "activityVolume":{"value":"60000","unit":{"fr":"séjours","en":"stays"},"year":2020},\
            "source":{"text":"test","standing":"published"}}\
            """);
        publish();
        awaitApplied();
        var later = as(COORDINATOR, "/api/scores/groups/GHT-HB?programme=TOUR&validAt=" + StoryOfAllShapes.DAY)
                .json();
        assertThat(later.path("volumesMissing").isMissingNode()).isTrue();
        assertThat(indicator(later, 0, 0).path("status").asString()).isEqualTo("MET");
        assertThat(later.path("score").asString()).isEqualTo("87.50");
    }

    @Test
    void what_a_later_content_goes_on_to_meet_does_not_lapse_where_that_begins() {
        accepted("P1.1", 1, "2021-03-01", Log.ratio(95, 100));
        accepted("P1.1", 2, "2021-09-01", Log.ratio(96, 100));
        for (int revision = 1; revision <= 2; revision++) {
            accepted("PLAN/M6.2", revision, "2021-0%d-01".formatted(revision * 3), """
                {"shape":"existence","exists":true}\
                """);
        }
        accepted("TOUR/P1.1", 1, "2021-03-01", """
            {"shape":"composite","parts":[{"part":"TARGET","content":{"shape":"measure","value":"99.95"}},\
            {"part":"REGISTER","content":{"shape":"existence","exists":true,"procedure":{}}}]}\
            """);
        publish();
        awaitApplied();
        var hopen = novillars("HOPEN");
        assertThat(hopen.at("/value/percent").asString()).isEqualTo("95.00");
        assertThat(hopen.path("lapsesOn").isNull()).as(hopen.toString()).isTrue();
        var tour = novillars("TOUR");
        assertThat(tour.at("/parts/2/completion/passing").asInt()).isEqualTo(1);
        assertThat(tour.path("lapsesOn").isNull()).as(tour.toString()).isTrue();
        accepted("P1.1", 3, "2021-10-01", Log.ratio(1, 2));
        publish();
        awaitApplied();
        assertThat(novillars("HOPEN").path("lapsesOn").asString()).isEqualTo("2021-10-01");
    }

    private static void accepted(String indicator, long revision, String from, String content) {
        LOG.submitted(NOVILLARS, indicator, revision, LocalDate.parse(from), content, "\"chain\":[\"REGULATOR\"],");
        LOG.decided(NOVILLARS, indicator, revision, "ACCEPTED");
    }

    /** Its first indicator on the last day of May. */
    private JsonNode novillars(String programme) {
        var path = "/api/scores/establishments/%s?programme=%s&validAt=2021-05-31".formatted(NOVILLARS, programme);
        return indicator(as("national@national", path).json(), 0, 0);
    }

    @Test
    void a_version_ends_with_its_last_day() {
        var last = "?programme=TOUR&validAt=2022-12-31";
        assertThat(as(DECLARANT, score(last)).status()).isEqualTo(200);
        assertThat(as(DECLARANT, score("?programme=TOUR&validAt=2023-01-01")).problem())
                .isEqualTo("404 programme-not-in-force");
    }

    @Test
    void a_member_is_told_when_a_declaration_of_its_group_cannot_be_read() {
        LOG.submitted("GHT-HB", "TOUR/P1.2", 1, Hospital.SPRING, "{\"shape\":\"riddle\"}");
        publish();
        awaitApplied();
        var now = "?programme=TOUR&validAt=" + StoryOfAllShapes.DAY;
        assertThat(as(DECLARANT, score(now)).json().at("/basis/complete").asBoolean())
                .isFalse();
        assertThat(as(DECLARANT, score(THEN)).json().at("/basis/complete").asBoolean())
                .isTrue();
    }

    @Test
    void the_description_tells_what_only_some_answers_have_to_say() {
        var described = get("/api/openapi/scoring", null, "fr");
        assertThat(described
                        .json()
                        .at("/components/schemas/IndicatorOfGroup/properties/membersPassing")
                        .isMissingNode())
                .isFalse();
        assertThat(described
                        .json()
                        .at("/components/schemas/Indicator/properties/through")
                        .isMissingNode())
                .isFalse();
    }

    private static JsonNode indicator(JsonNode answer, int axis, int indicator) {
        return answer.path("axes").path(axis).path("indicators").path(indicator);
    }
}
