package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Who may read what: every demo user before every kind of read. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PerimetersStory {

    private static final Suite SUITE = Suite.shared();
    private static final Duration SOON = Duration.ofSeconds(15);

    private static final String RENNES = "350005179";
    private static final String FOUGERES = "350000030";
    private static final String BESANCON = "250000015";

    private static final Map<String, Set<String>> MAY_READ = Map.of(
            "declarant-rennes", Set.of(RENNES),
            "declarant-fougeres", Set.of(FOUGERES),
            "declarant-besancon", Set.of(BESANCON),
            "coordinator-haute-bretagne", Set.of(RENNES, FOUGERES),
            "coordinator-centre-franche-comte", Set.of(BESANCON),
            "ars-bretagne", Set.of(RENNES, FOUGERES),
            "ars-bourgogne-franche-comte", Set.of(BESANCON),
            "national", Set.of(RENNES, FOUGERES, BESANCON),
            "auditor", Set.of(RENNES, FOUGERES, BESANCON),
            "admin", Set.of());

    static Stream<String> users() {
        return MAY_READ.keySet().stream().sorted();
    }

    @BeforeAll
    static void each_hospital_submits_a_document() {
        Map.of(RENNES, "rennes", FOUGERES, "fougeres", BESANCON, "besancon").forEach((finess, place) -> {
            var declarant = SUITE.as("declarant-" + place);
            var draft = declarant.command("POST", "/api/declarations", Contents.accessRules(finess));
            assertThat(draft.status()).as(draft.body()).isEqualTo(201);
            var path = "/api/declarations/HOPEN-%s-P3.1/submission".formatted(finess);
            var answer = declarant.command("POST", path, "{}", "If-Match", draft.etag());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            long position = answer.json().get("position").asLong();
            await().atMost(SOON).until(() -> auditedUpTo(position) && scoredUpTo(position));
        });
    }

    @ParameterizedTest
    @MethodSource("users")
    void a_declaration_and_a_score_are_read_within_the_perimeter_only(String user) {
        for (String finess : List.of(RENNES, FOUGERES, BESANCON)) {
            int expected = MAY_READ.get(user).contains(finess) ? 200 : 403;
            for (String path : List.of(
                    "/api/declarations/HOPEN-%s-P3.1",
                    "/api/scores/establishments/%s?programme=HOPEN&reading=declared")) {
                var answer = SUITE.as(user).get(path.formatted(finess));
                assertThat(answer.status())
                        .as("%s %s %s", user, path.formatted(finess), answer.body())
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("users")
    void lists_hold_what_lies_within_the_perimeter(String user) {
        var api = SUITE.as(user);
        var own = MAY_READ.get(user);
        assertThat(declarants(Pages.items(api, "/api/declarations?programme=HOPEN&indicator=P3.1")))
                .isEqualTo(own);
        for (String finess : List.of(RENNES, FOUGERES, BESANCON)) {
            var subject = "declaration/HOPEN/%s/P3.1".formatted(finess);
            var expected = own.contains(finess) ? Set.of(finess) : Set.of();
            assertThat(declarants(Pages.items(api, "/api/declarations?indicator=P3.1&declarant=" + finess)))
                    .isEqualTo(expected);
            var entries = Pages.items(api, "/api/audit/entries?subject=" + subject);
            assertThat(!entries.isEmpty())
                    .as("%s sees entries of %s", user, subject)
                    .isEqualTo(own.contains(finess));
        }
        assertThat(eventDeclarants(api)).isEqualTo(own);
    }

    @ParameterizedTest
    @MethodSource("users")
    void the_referential_is_for_everybody_with_a_token(String user) {
        for (String path : List.of(
                "/api/programmes",
                "/api/programmes/HOPEN",
                "/api/establishments/" + RENNES,
                "/api/groups",
                "/api/groups/GHT-HB",
                "/api/positions")) {
            assertThat(SUITE.as(user).get(path).status())
                    .as("%s %s", user, path)
                    .isEqualTo(200);
            assertThat(SUITE.with("").get(path).status()).as(path).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("users")
    void only_the_hospital_itself_declares_for_it(String user) {
        for (String finess : List.of(RENNES, FOUGERES, BESANCON)) {
            boolean itself = user.startsWith("declarant") && MAY_READ.get(user).contains(finess);
            if (!itself) {
                var answer = SUITE.as(user).command("POST", "/api/declarations", Contents.ratio(finess, "P1.3", 1, 2));
                assertThat(answer.status())
                        .as("%s for %s: %s", user, finess, answer)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void a_move_between_groups_keeps_the_bounds_of_what_is_known() {
        // Novillars left the Doubs-Jura group before 2022-06-30 and counts in Centre Franche-Comté by then.
        assertThat(member("members", "GHT-PSYDJ", "2022-06-29", "250000460")).isEqualTo("uncertain");
        assertThat(member("members", "GHT-CFC", "2022-06-29", "250000460")).isEqualTo("absent");
        assertThat(member("possibleMembers", "GHT-CFC", "2022-06-29", "250000460"))
                .isEqualTo("uncertain");
        assertThat(member("members", "GHT-CFC", "2022-06-30", "250000460")).isEqualTo("member");
        assertThat(member("members", "GHT-CFC", "2022-06-29", BESANCON)).isEqualTo("member");
        assertThat(member("members", "GHT-CFC", "2016-06-30", BESANCON)).isEqualTo("absent");
    }

    private static String member(String list, String group, String day, String finess) {
        var answer = SUITE.as("auditor").get("/api/groups/%s?validAt=%s".formatted(group, day));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .get(list)
                .valueStream()
                .filter(one -> one.get("establishment").asString().equals(finess))
                .map(one -> one.path("uncertain").asBoolean(false) ? "uncertain" : "member")
                .findAny()
                .orElse("absent");
    }

    private static Set<String> declarants(List<JsonNode> items) {
        return items.stream().map(item -> item.get("declarant").asString()).collect(Collectors.toSet());
    }

    /** Whose submissions of P3.1 the feed shows. */
    private static Set<String> eventDeclarants(Api api) {
        var found = new java.util.HashSet<String>();
        long after = 0;
        while (true) {
            var page = api.get("/api/events?limit=200&after=" + after).json();
            page.get("items")
                    .valueStream()
                    .filter(event -> event.get("subject").asString().matches("declaration/.*/P3.1"))
                    .forEach(event -> found.add(event.get("declarant").asString()));
            if (page.get("next").isNull() || page.get("next").asString().equals("" + after)) {
                return found;
            }
            after = Long.parseLong(page.get("next").asString());
        }
    }

    private static boolean scoredUpTo(long position) {
        var answer = SUITE.as("auditor").get("/api/scores/establishments/%s?programme=HOPEN".formatted(RENNES));
        return answer.json().path("basis").path("knownAt").asLong(0) >= position;
    }

    private static boolean auditedUpTo(long position) {
        return Stream.of(RENNES, FOUGERES, BESANCON)
                .flatMap(finess -> Pages.items(
                        SUITE.as("auditor"), "/api/audit/entries?subject=declaration/HOPEN/%s/P3.1".formatted(finess))
                        .stream())
                .anyMatch(entry -> entry.get("sequence").asLong() >= position);
    }
}
