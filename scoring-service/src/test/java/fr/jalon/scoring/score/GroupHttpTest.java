package fr.jalon.scoring.score;

import static fr.jalon.scoring.score.Hospital.BESANCON;
import static fr.jalon.scoring.score.Hospital.FOUGERES;
import static fr.jalon.scoring.score.Hospital.NOVILLARS;
import static fr.jalon.scoring.score.Hospital.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.Log;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Scores of groups as others ask for them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupHttpTest extends Service {

    private static final long STORY = Hospital.story().position();
    private static final String SPRING = "?programme=HOPEN&validAt=2021-04-01";
    private static final String COORDINATOR = "coordinator@group:GHT-HB";

    @BeforeEach
    void everything_is_applied() {
        RECORD_KEEPER.says(LOG.position());
        awaitApplied();
    }

    @Test
    void a_group_is_as_far_as_all_its_members_are_and_shows_each_of_them() {
        var answer = as(COORDINATOR, group("GHT-HB", SPRING + "&knownAt=position:" + STORY));
        assertThat(answer.status()).isEqualTo(200);
        var json = answer.json();
        assertThat(json.at("/group/code").asString()).isEqualTo("GHT-HB");
        assertThat(json.path("eligible").asBoolean()).isFalse();
        assertThat(json.path("certain").asBoolean()).isTrue();
        assertThat(answer.statuses()).allMatch(status -> status.endsWith(" NOT_DECLARED"));
        var indicator = json.at("/axes/0/indicators/0");
        assertThat(indicator.at("/groupRule/kind").asString()).isEqualTo("ALL_MEMBERS");
        assertThat(indicator.at("/groupRule/standing").asString()).isEqualTo("unverified");
        assertThat(indicator.path("membersPassing").asInt()).isEqualTo(1);
        assertThat(indicator.path("members").asInt()).isEqualTo(2);
        assertThat(finess(json.path("members"))).containsExactly(FOUGERES, RENNES);
        var rennes = json.path("members").get(1);
        assertThat(rennes.path("eligible").asBoolean()).isTrue();
        assertThat(rennes.path("role").asString()).isEqualTo("PARTIE");
        assertThat(rennes.at("/axes/0/indicators/0/status").asString()).isEqualTo("MET");
        var own = as(COORDINATOR, score("?basis=" + rennes.path("basis").asString()));
        assertThat(own.json().path("eligible").asBoolean()).isTrue();
        assertThat(json.at("/basis/engineVersion").asString()).isEqualTo("2");
        assertThat(json.at("/basis/complete").asBoolean()).isTrue();
    }

    @Test
    void who_may_have_been_a_member_is_listed_apart_and_does_not_count() {
        var before = as("national@national", group("GHT-CFC", SPRING)).json();
        assertThat(finess(before.path("members"))).containsExactly(BESANCON);
        assertThat(finess(before.path("possibleMembers"))).containsExactly(NOVILLARS);
        assertThat(before.path("certain").asBoolean()).isFalse();
        var later = as("national@national", group("GHT-CFC", "?programme=HOPEN&validAt=2022-06-30"))
                .json();
        assertThat(finess(later.path("members"))).containsExactly(BESANCON, NOVILLARS);
        assertThat(later.path("certain").asBoolean()).isTrue();
        var leaving = as("national@national", group("GHT-PSY", SPRING)).json();
        assertThat(leaving.at("/members/0/uncertain").asBoolean()).isTrue();
        assertThat(leaving.path("certain").asBoolean()).isFalse();
    }

    @Test
    void a_declaration_of_the_group_counts_for_the_members_it_names_as_long_as_it_says() {
        LOG.submitted("GHT-HB", "P1.1", 1, Hospital.SPRING, Log.ratio(48, 50), """
            "covers":[{"establishment":"%s","to":"2021-12-31"}],"chain":["COORDINATOR","REGULATOR"],\
            """.formatted(FOUGERES));
        publish();
        awaitApplied();
        var declared = "&reading=declared&knownAt=position:" + LOG.position();
        var answer = as(COORDINATOR, group("GHT-HB", SPRING + declared)).json();
        assertThat(answer.at("/axes/0/indicators/0/status").asString()).isEqualTo("MET");
        assertThat(answer.at("/members/0/axes/0/indicators/0/through").asString())
                .isEqualTo("GHT-HB");
        var fougeres = as(COORDINATOR, "/api/scores/establishments/" + FOUGERES + SPRING + declared)
                .json()
                .at("/axes/0/indicators/0");
        assertThat(fougeres.path("through").asString()).isEqualTo("GHT-HB");
        assertThat(fougeres.at("/value/percent").asString()).isEqualTo("96.00");
        assertThat(fougeres.path("lapsesOn").asString()).isEqualTo("2022-01-01");
        var own = as(COORDINATOR, score(SPRING + declared)).json().at("/axes/0/indicators/0");
        assertThat(own.path("through").isMissingNode()).isTrue();
        assertThat(own.at("/value/percent").asString()).isNotEqualTo("96.00");
        LOG.withdrawn("GHT-HB", "P1.1", 1, null);
        publish();
        awaitApplied();
        var after = as(COORDINATOR, group("GHT-HB", SPRING + "&reading=declared"));
        assertThat(after.statuses()).contains("P1.1 NOT_DECLARED");
    }

    @Test
    void the_token_gives_the_same_bytes_after_corrections_of_the_past() {
        var path = group("GHT-CFC", SPRING + "&reading=declared");
        var now = as("national@national", path);
        var token = now.json().at("/basis/token").asString();
        assertThat(now.statuses()).contains("P1.1 NOT_DECLARED");
        LOG.submitted(BESANCON, "P1.1", 1, Hospital.SPRING, Log.ratio(1, 1));
        publish();
        awaitApplied();
        assertThat(as("national@national", path).statuses()).contains("P1.1 MET");
        assertThat(as("auditor@national", group("GHT-CFC", "?basis=" + token)).bytes())
                .isEqualTo(now.bytes());
        assertThat(as("national@national", group("GHT-HB", "?basis=" + token)).problem())
                .isEqualTo("400 basis-of-another");
        assertThat(as("national@national", score("?basis=" + token)).problem()).isEqualTo("400 basis-of-another");
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator@group:GHT-HB, 200",
        "coordinator@group:GHT-CFC, 403",
        "regulator@region:53, 200",
        "regulator@region:27, 403",
        "national@national, 200",
        "auditor@national, 200",
        "declarant@establishment:350005179, 403",
        "declarant@group:GHT-HB, 403",
        "admin@national, 403",
    })
    void only_those_concerned_see_the_score_of_a_group(String grant, int status) {
        assertThat(as(grant, group("GHT-HB", SPRING)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GHT-HB, ?programme=HOPEN&validAt=2021-02-30, 400 parameter-malformed",
        "GHT-HB, ?programme=HOPEN&knownAt=soon, 400 known-at-malformed",
        "GHT-HB, ?programme=HOPEN&knownAt=2099-01-01, 400 known-in-the-future",
        "GHT-HB, ?programme=HOPEN&basis=zzz, 400 parameter-malformed",
        "GHT-HB, '', 400 parameter-missing",
        "GHT-HB, ?programme=NONE, 404 unknown-programme",
        "GHT-HB, ?programme=HOPEN&validAt=2019-02-11, 404 programme-not-in-force",
        "GHT-HB, ?programme=HOPEN&validAt=2021-04-01&knownAt=position:8, 404 not-known-at",
        "GHT-PSY, ?programme=HOPEN&validAt=2022-06-30, 404 group-without-members",
        "GHT-XX, ?programme=HOPEN, 404 unknown-group",
    })
    void bad_questions_are_refused_by_name(String code, String query, String expected) {
        assertThat(as("national@national", group(code, query)).problem()).isEqualTo(expected);
    }

    private static String group(String code, String query) {
        return "/api/scores/groups/" + code + query;
    }

    private static List<String> finess(JsonNode members) {
        return members.valueStream()
                .map(member -> member.at("/establishment/finess").asString())
                .toList();
    }
}
