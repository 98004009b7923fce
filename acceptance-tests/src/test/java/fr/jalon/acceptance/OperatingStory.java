package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What an administrator does from the command line with a suite that is in use. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperatingStory {

    private static final String SCORE =
            "/api/scores/establishments/350005179?programme=HOPEN&validAt=2021-06-30&basis=";

    @Test
    void the_facts_are_rebuilt_and_every_score_stays_what_it_was() throws Exception {
        var suite = Suite.shared();
        var national = suite.as("national");
        var before = national.get("/api/scores/establishments/350005179?programme=HOPEN&validAt=2021-06-30");
        assertThat(before.status()).as(before.body()).isEqualTo(200);
        assertThat(suite.says("rebuild", "scoring"))
                .contains("Rebuilt up to position")
                .contains("events/s")
                .endsWith("exit 0");
        var token = before.json().at("/basis/token").asString();
        assertThat(national.get(SCORE + token).body()).isEqualTo(before.body());
        assertThat(suite.says("dead-letters")).isEqualTo("Nothing is parked.%nexit 0".formatted());
    }

    @Test
    void what_is_asked_wrongly_is_told_in_a_sentence() throws Exception {
        var suite = Suite.shared();
        assertThat(suite.says("rebuild")).contains("./jalon rebuild scoring").endsWith("exit 2");
        assertThat(suite.says("dead-letters", "replay", "elsewhere/x")).endsWith("exit 2");
        assertThat(suite.says("dead-letters", "replay", "scoring/HOPEN-350005179-P1.1"))
                .contains("is not parked")
                .endsWith("exit 1");
        assertThat(suite.as("national")
                        .send("POST", "/api/operations/scoring/rebuild", null)
                        .status())
                .isEqualTo(403);
        assertThat(suite.as("auditor")
                        .get("/api/operations/declaration/dead-letters")
                        .status())
                .isEqualTo(403);
    }
}
