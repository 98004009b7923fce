package fr.jalon.scoring.score;

import static fr.jalon.scoring.score.Hospital.FOUGERES;
import static fr.jalon.scoring.score.Hospital.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.test.TestIdentityProvider;
import fr.jalon.scoring.Log;
import fr.jalon.scoring.fact.model.Reading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores as others ask for them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreHttpTest extends Service {

    private static final long STORY = Hospital.story().position();
    private static final String SPRING = "?programme=HOPEN&validAt=2021-04-01";
    private static final String NATIONAL = "national@national";

    @BeforeEach
    void everything_is_applied() {
        RECORD_KEEPER.says(LOG.position());
        awaitApplied();
    }

    @Test
    void a_score_names_each_axis_and_indicator_with_its_reasons_and_its_basis() {
        var answer = as(DECLARANT, score(SPRING + "&knownAt=position:" + STORY));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/json");
        var json = answer.json();
        assertThat(json.path("eligible").asBoolean()).isTrue();
        assertThat(answer.statuses()).containsExactly("P1.1 MET", "P1.2 MET", "P2.1 MET", "P2.2 MET");
        assertThat(json.at("/axes/2/met").isNull()).isTrue();
        var ratio = json.at("/axes/0/indicators/0");
        assertThat(ratio.at("/value/percent").asString()).isEqualTo("92.00");
        assertThat(ratio.at("/threshold/percent").asString()).isEqualTo("90");
        assertThat(ratio.at("/clause/source/standing").asString()).isEqualTo("derived");
        assertThat(ratio.path("cause").size()).isEqualTo(3);
        assertThat(json.at("/axes/0/indicators/1/lapsesOn").asString()).isEqualTo("2022-01-01");
        assertThat(json.at("/axes/1/indicators/0/lapsesOn").asString()).isEqualTo("2021-11-03");
        var basis = json.path("basis");
        assertThat(basis.path("knownAt").asLong()).isEqualTo(STORY);
        assertThat(basis.path("recordedAt").asString())
                .isEqualTo(Log.timeOf(STORY).toString());
        assertThat(basis.path("validAt").asString()).isEqualTo("2021-04-01");
        assertThat(basis.path("programmeVersion").asString()).isEqualTo("2019-02");
        assertThat(basis.path("engineVersion").asString()).isEqualTo("2");
        assertThat(basis.path("reading").asString()).isEqualTo("decided");
        assertThat(basis.path("lag").asLong()).isZero();
        assertThat(basis.path("complete").asBoolean()).isTrue();
    }

    @Test
    void the_bytes_of_an_answer_are_those_of_its_engine_for_ever() throws Exception {
        var basis = new Basis("HOPEN", LocalDate.of(2021, 11, 3), STORY, Reading.DECIDED, "1", 0L);
        var answer = as(DECLARANT, score("?basis=" + basis.token(RENNES)));
        try (var golden = getClass().getResourceAsStream("/answer-of-engine-1.json")) {
            assertThat(answer.text() + "\n")
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void what_is_valid_lapses_by_itself_also_in_the_future() {
        var known = "&knownAt=position:" + STORY;
        assertThat(as(DECLARANT, score("?programme=HOPEN&validAt=2021-11-03" + known))
                        .statuses())
                .containsExactly("P1.1 MET", "P1.2 MET", "P2.1 LAPSED", "P2.2 MET");
        assertThat(as(DECLARANT, score("?programme=HOPEN&validAt=2022-01-01" + known))
                        .statuses())
                .containsExactly("P1.1 MET", "P1.2 LAPSED", "P2.1 LAPSED", "P2.2 MET");
        assertThat(as(DECLARANT, score("?programme=HOPEN&validAt=2021-02-28" + known))
                        .statuses())
                .allMatch(status -> status.endsWith("NOT_DECLARED"));
        assertThat(as(DECLARANT, score("?programme=HOPEN&validAt=2040-01-01" + known))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void each_reading_counts_what_has_come_that_far() {
        long submitted = STORY - 2;
        var at = SPRING + "&knownAt=position:" + submitted;
        assertThat(as(DECLARANT, score(at + "&reading=declared")).statuses()).contains("P2.2 MET");
        assertThat(as(DECLARANT, score(at + "&reading=reviewed")).statuses()).contains("P2.2 NOT_DECLARED");
        var reviewed = SPRING + "&knownAt=position:" + (submitted + 1);
        assertThat(as(DECLARANT, score(reviewed + "&reading=reviewed")).statuses())
                .contains("P2.2 MET");
        assertThat(as(DECLARANT, score(reviewed)).statuses()).contains("P2.2 NOT_DECLARED");
    }

    @Test
    void the_token_gives_the_same_bytes_after_corrections_of_the_past() {
        var now = as(DECLARANT, score(SPRING));
        var token = now.json().at("/basis/token").asString();
        long before = LOG.position();
        long revision = 2 + before;
        LOG.submitted(RENNES, "P1.1", revision, Hospital.SPRING, Log.ratio(44, 50));
        LOG.reviewed(RENNES, "P1.1", revision, "ENDORSED");
        LOG.decided(RENNES, "P1.1", revision, "ACCEPTED");
        publish();
        awaitApplied();
        assertThat(as(DECLARANT, score(SPRING)).statuses()).contains("P1.1 NOT_MET");
        assertThat(as(DECLARANT, score(SPRING + "&knownAt=position:" + before)).statuses())
                .isEqualTo(now.statuses());
        assertThat(as(DECLARANT, score("?basis=" + token)).bytes()).isEqualTo(now.bytes());
        assertThat(as(DECLARANT, score(SPRING + "&basis=" + token)).bytes()).isEqualTo(now.bytes());
        assertThat(as("auditor@national", score("?basis=" + token)).bytes()).isEqualTo(now.bytes());
        assertThat(as("declarant@establishment:" + FOUGERES, score("?basis=" + token))
                        .problem())
                .isEqualTo("403 forbidden");
        assertThat(as(NATIONAL, "/api/scores/establishments/" + FOUGERES + "?basis=" + token)
                        .problem())
                .isEqualTo("400 basis-of-another");
        assertThat(as(DECLARANT, score("?validAt=2021-04-02&basis=" + token)).problem())
                .isEqualTo("400 basis-of-another");
        var mistyped = (token.charAt(5) == 'x' ? 'y' : 'x') + token.substring(1);
        for (var malformed : List.of("", "x", mistyped, token.substring(1), token + "A", "%00", "*")) {
            assertThat(as(DECLARANT, score("?basis=" + malformed)).problem())
                    .as(malformed)
                    .isEqualTo("400 parameter-malformed");
        }
    }

    @Test
    void an_instant_before_the_last_message_is_answered_without_asking_anybody() {
        int asked = RECORD_KEEPER.timesAsked();
        var at = Log.timeOf(STORY - 3).plusMillis(500);
        assertThat(as(DECLARANT, score(SPRING + "&knownAt=" + at))
                        .json()
                        .at("/basis/knownAt")
                        .asLong())
                .isEqualTo(STORY - 3);
        assertThat(as(DECLARANT, score(SPRING + "&knownAt=2023-12-31")).problem())
                .isEqualTo("404 not-known-at");
        assertThat(as(DECLARANT, score(SPRING + "&knownAt=position:3")).problem())
                .isEqualTo("404 not-known-at");
        assertThat(as(DECLARANT, score(SPRING + "&knownAt=position:7")).problem())
                .isEqualTo("404 not-known-at");
        assertThat(RECORD_KEEPER.timesAsked()).isEqualTo(asked);
    }

    @Test
    void a_later_instant_is_asked_for_with_the_callers_token_and_waited_for() {
        var token = TestIdentityProvider.bearer("someone", DECLARANT);
        var path = score(SPRING + "&knownAt=2025-06-01");
        assertThat(get(path, token, "fr").json().at("/basis/knownAt").asLong()).isEqualTo(LOG.position());
        assertThat(RECORD_KEEPER.authorization()).isEqualTo(token);
        RECORD_KEEPER.says(LOG.position() + 5);
        var behind = get(path, token, "fr");
        assertThat(behind.problem()).isEqualTo("503 behind");
        assertThat(behind.json().path("lag").asLong()).isEqualTo(5);
        assertThat(behind.response().headers().firstValue("Retry-After")).isPresent();
        RECORD_KEEPER.fails(500);
        assertThat(get(path, token, "fr").problem()).isEqualTo("503 behind");
        RECORD_KEEPER.fails(400);
        assertThat(get(path, token, "fr").problem()).isEqualTo("400 known-in-the-future");
    }

    @Test
    void what_is_to_come_cannot_be_known() {
        assertThat(as(DECLARANT, score(SPRING + "&knownAt=2099-01-01")).problem())
                .isEqualTo("400 known-in-the-future");
        assertThat(as(DECLARANT, score(SPRING + "&knownAt=position:" + (LOG.position() + 1)))
                        .problem())
                .isEqualTo("400 known-in-the-future");
    }

    @Test
    void a_client_may_wait_for_its_own_writes_but_not_for_ever() {
        LOG.establishment(FOUGERES, "53");
        publish();
        var answer = as(DECLARANT, score(SPRING + "&atLeast=" + LOG.position()));
        assertThat(answer.json().at("/basis/knownAt").asLong()).isEqualTo(LOG.position());
        var never = as(DECLARANT, score(SPRING + "&atLeast=" + (LOG.position() + 7)));
        assertThat(never.problem()).isEqualTo("503 behind");
        assertThat(never.json().path("lag").asLong()).isEqualTo(7);
    }

    @Test
    void an_answer_says_when_a_declaration_behind_it_cannot_be_read() {
        var path = "/api/scores/establishments/" + FOUGERES + SPRING;
        long before = LOG.position();
        LOG.submitted(FOUGERES, "P1.1", 1, Hospital.SPRING, "{\"shape\":\"riddle\"}");
        publish();
        awaitApplied();
        assertThat(as(NATIONAL, path).json().at("/basis/complete").asBoolean()).isFalse();
        assertThat(as(NATIONAL, path + "&knownAt=position:" + before)
                        .json()
                        .at("/basis/complete")
                        .asBoolean())
                .isTrue();
        assertThat(as(DECLARANT, score(SPRING)).json().at("/basis/complete").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "?programme=HOPEN&validAt=2021-02-30, 400 parameter-malformed",
        "?programme=HOPEN&validAt=tomorrow, 400 parameter-malformed",
        "?programme=HOPEN&validAt=%2B9999999-01-01, 400 parameter-malformed",
        "?programme=HOPEN&knownAt=position:-1, 400 known-at-malformed",
        "?programme=HOPEN&knownAt=soon, 400 known-at-malformed",
        "?programme=HOPEN&reading=guessed, 400 parameter-malformed",
        "?programme=HOPEN&atLeast=x, 400 parameter-malformed",
        "?programme=HOP%00EN, 400 parameter-malformed",
        "'', 400 parameter-missing",
        "?programme=NONE, 404 unknown-programme",
        "?programme=HOPEN&validAt=2019-02-11, 404 programme-not-in-force",
    })
    void bad_questions_are_refused_by_name(String query, String expected) {
        assertThat(as(DECLARANT, score(query)).problem()).isEqualTo(expected);
    }

    @Test
    void a_problem_speaks_the_callers_language() {
        var path = "/api/scores/establishments/999999999?programme=HOPEN";
        var token = TestIdentityProvider.bearer("someone", DECLARANT);
        assertThat(get(path, token, "fr").problem()).isEqualTo("404 unknown-establishment");
        assertThat(get(path, token, "fr").json().path("detail").asString()).contains("999999999", "FINESS", "Aucun");
        assertThat(get(path, token, "en").json().path("detail").asString()).contains("No establishment");
    }

    @Test
    void the_service_describes_itself_and_says_when_it_consumes() {
        var described = get("/api/openapi/scoring", null, "fr");
        assertThat(described.status()).isEqualTo(200);
        assertThat(described.text()).contains("/api/scores/establishments/{finess}", "lapsesOn", "atLeast");
        assertThat(get("/actuator/health/readiness", null, "fr").text()).contains("\"UP\"");
    }
}
