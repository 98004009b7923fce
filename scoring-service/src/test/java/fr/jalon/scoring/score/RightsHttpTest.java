package fr.jalon.scoring.score;

import static fr.jalon.scoring.score.Hospital.BESANCON;
import static fr.jalon.scoring.score.Hospital.FOUGERES;
import static fr.jalon.scoring.score.Hospital.NOVILLARS;
import static fr.jalon.scoring.score.Hospital.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.test.TestIdentityProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose scores a caller sees: one by one, and in lists. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RightsHttpTest extends Service {

    private static final long STORY = Hospital.story().position();
    private static final String SPRING = "?programme=HOPEN&validAt=2021-04-01";
    private static final String NATIONAL = "national@national";

    @BeforeEach
    void everything_is_applied() {
        RECORD_KEEPER.says(LOG.position());
        awaitApplied();
    }

    @ParameterizedTest
    @CsvSource({
        "declarant@establishment:350005179, 200",
        "declarant@establishment:350000030, 403",
        "coordinator@group:GHT-HB, 200",
        "coordinator@group:GHT-CFC, 403",
        "coordinator@establishment:350005179, 403",
        "regulator@region:53, 200",
        "regulator@region:27, 403",
        "regulator@national, 403",
        "national@national, 200",
        "auditor@national, 200",
        "admin@national, 403",
        "stranger@establishment:350005179, 403",
    })
    void only_those_concerned_see_a_score(String grant, int status) {
        assertThat(as(grant, score(SPRING)).status()).isEqualTo(status);
    }

    @Test
    void rights_follow_the_membership_and_the_grants_of_today() {
        var novillars = "/api/scores/establishments/" + NOVILLARS + "?programme=HOPEN&validAt=2020-01-01";
        assertThat(as("coordinator@group:GHT-PSY", novillars).status()).isEqualTo(403);
        assertThat(as("coordinator@group:GHT-CFC", novillars).status()).isEqualTo(200);
        var past = TestIdentityProvider.token(
                "someone",
                claims -> claims.claim(
                        "jalon_grants",
                        List.of(Map.of("role", "national", "perimeter", "national", "to", "2020-12-31"))));
        assertThat(get(novillars, "Bearer " + past, "fr").status()).isEqualTo(403);
        assertThat(get(novillars, null, "fr").status()).isEqualTo(401);
        assertThat(get(novillars, "Bearer nonsense", "fr").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "declarant@establishment:350005179, 350005179",
        "declarant@establishment:999999999, ''",
        "coordinator@group:GHT-HB, 350000030 350005179",
        "coordinator@group:GHT-CFC, 250000015 250000460",
        "coordinator@group:GHT-PSY, ''",
        "regulator@region:53, 350000030 350005179",
        "national@national, 250000015 250000460 350000030 350005179",
        "auditor@national, 250000015 250000460 350000030 350005179",
        "admin@national, ''",
        "stranger@national, ''",
    })
    void a_list_holds_what_the_caller_may_see_and_nothing_else(String grant, String expected) {
        var list = as(grant, "/api/scores/establishments" + SPRING + "&limit=200&knownAt=position:" + STORY);
        assertThat(list.status()).isEqualTo(200);
        assertThat(String.join(" ", list.listed())).isEqualTo(expected);
    }

    @Test
    void the_pages_of_a_list_stand_on_one_basis() {
        var path = "/api/scores/establishments" + SPRING + "&limit=3";
        var first = as(NATIONAL, path);
        assertThat(first.listed()).containsExactly(BESANCON, NOVILLARS, FOUGERES);
        LOG.establishment("350000048", "53");
        publish();
        awaitApplied();
        var second = as(NATIONAL, path + "&cursor=" + first.json().path("next").asString());
        assertThat(second.listed()).containsExactly(RENNES);
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(second.json().path("basis")).isEqualTo(first.json().path("basis"));
        var item = second.json().at("/items/0");
        var whole =
                as(NATIONAL, score("?basis=" + item.path("basis").asString())).json();
        assertThat(whole.path("eligible")).isEqualTo(item.path("eligible"));
        assertThat(as(NATIONAL, path + "&cursor=zzz").problem()).isEqualTo("400 parameter-malformed");
        assertThat(as(NATIONAL, "/api/scores/establishments" + SPRING + "&limit=0")
                        .problem())
                .isEqualTo("400 parameter-malformed");
    }
}
