package fr.jalon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.test.TestIdentityProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees which entries. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EntriesTest extends AuditServiceTest {

    private static final String DECLARING = "urn:jalon:declaration:test";
    private static final String SCORING = "urn:jalon:scoring:test";

    /** What anyone may see: establishments and groups. */
    private static final List<Long> COMMON = List.of(1L, 2L, 3L, 4L, 8L, 9L, 10L, 12L, 13L);

    @ParameterizedTest
    @CsvSource({
        "declarant@establishment:350005179, 5 6 15, 1",
        "declarant@establishment:350000030, 11, ''",
        "declarant@establishment:250000015, 7 16 17, 2",
        "declarant@establishment:000000000, '', ''",
        "coordinator@group:GHT-HB, 6 14 15, 1 3",
        "coordinator@group:GHT-CFC, 7 16 17, 2 4",
        "coordinator@group:GHT-XX, '', ''",
        "regulator@region:53, 6 11 15, 1 3",
        "regulator@region:27, 7, 2",
        "national@national, 6 7 11 15 17, 1 2 3 4",
        "auditor@national, 5 6 7 11 14 15 16 17, 1 2 3 4",
        "admin@national, '', ''",
        "declarant@region:53, '', ''",
        "regulator@establishment:350005179, '', ''",
        "auditor@region:53, '', ''",
        "national@region:53, '', ''",
    })
    void a_list_holds_what_the_grant_covers_and_nothing_else(String grant, String numbers, String scores) {
        var expected = new ArrayList<>(COMMON);
        expected.addAll(longs(numbers));
        var answer = get("/api/audit/entries?limit=200", grant);
        assertThat(numbers(answer)).hasSameElementsAs(expected);
        assertThat(numbers(answer, SCORING)).hasSameElementsAs(longs(scores));
    }

    @Test
    void the_score_of_an_establishment_is_found_by_its_subject() {
        var items = get("/api/audit/entries?subject=score/HOPEN/" + RENNES, "declarant@establishment:" + RENNES)
                .json()
                .path("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.path(0).path("type").asString()).isEqualTo("fr.jalon.score.changed.v1");
        String path = "/api/audit/entries/%s/inclusion"
                .formatted(items.path(0).path("eventId").asString());
        assertThat(get(path, "declarant@establishment:" + RENNES).status()).isEqualTo(200);
        assertThat(get(path, "declarant@establishment:" + BESANCON).problem()).isEqualTo("403 entry-foreign");
    }

    @Test
    void grants_add_up_and_none_shows_what_is_common() {
        assertThat(numbers(get("/api/audit/entries", "coordinator@group:GHT-CFC", "declarant@establishment:350005179")))
                .containsAll(List.of(5L, 6L, 7L))
                .doesNotContain(11L);
        assertThat(numbers(get("/api/audit/entries"))).hasSameElementsAs(COMMON);
    }

    @Test
    void a_grant_that_has_ended_covers_nothing() {
        String token = TestIdentityProvider.token(
                "somebody",
                claims -> claims.claim(
                        "jalon_grants",
                        List.of(Map.of("role", "auditor", "perimeter", "national", "to", "2020-12-31"))));
        var answer = send(request("/api/audit/entries").header("Authorization", "Bearer " + token));
        assertThat(numbers(answer)).hasSameElementsAs(COMMON);
    }

    @Test
    void only_the_auditor_sees_what_bears_no_envelope() {
        var items = get("/api/audit/entries", "auditor@national").json().path("items");
        assertThat(items.size()).isEqualTo(SENT.size() + SCORES.size());
        assertThat(items.path(8).path("eventId").isNull()).isTrue();
        assertThat(items.path(8).path("index").asLong()).isEqualTo(8);
    }

    @Test
    void a_subject_outside_the_perimeter_gives_an_empty_list() {
        String path = "/api/audit/entries?subject=declaration/HOPEN/350005179/P1.1";
        assertThat(numbers(get(path, "declarant@establishment:350005179"))).containsExactly(5L, 6L);
        assertThat(numbers(get(path, "coordinator@group:GHT-HB"))).containsExactly(6L);
        assertThat(numbers(get(path, "coordinator@group:GHT-CFC"))).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap() {
        List<Long> read = new ArrayList<>();
        String path = "/api/audit/entries?limit=2";
        String next = "";
        while (next != null) {
            var page = get(path + next, "regulator@region:53");
            read.addAll(numbers(page));
            var cursor = page.json().path("next");
            next = cursor.isNull() ? null : "&after=" + cursor.asString();
        }
        assertThat(read).containsExactly(1L, 2L, 3L, 4L, 6L, 8L, 9L, 10L, 11L, 12L, 13L, 15L);
    }

    @Test
    void an_entry_says_what_it_is() {
        var item = get("/api/audit/entries?limit=200", "auditor@national")
                .json()
                .path("items")
                .path(5);
        assertThat(item.path("eventId").asString()).isEqualTo(Messages.eventId(6));
        assertThat(item.path("type").asString()).isEqualTo("fr.jalon.declaration.submitted.v1");
        assertThat(item.path("declarant").asString()).isEqualTo(RENNES);
        assertThat(item.path("indicator").asString()).isEqualTo("P1.1");
        assertThat(item.path("time").asString()).isEqualTo("2026-11-23T19:04:38.123456Z");
    }

    @Test
    void strangers_and_malformed_questions_are_refused() {
        assertThat(getAnonymously("/api/audit/entries").status()).isEqualTo(401);
        assertThat(get("/api/audit/entries?limit=0").problem()).isEqualTo("400 limit-out-of-range");
        assertThat(get("/api/audit/entries?limit=201").problem()).isEqualTo("400 limit-out-of-range");
        assertThat(get("/api/audit/entries?limit=x").status()).isEqualTo(400);
        assertThat(get("/api/audit/entries?after=x").problem()).isEqualTo("400 cursor-malformed");
        assertThat(get("/api/audit/entries?after=-1").problem()).isEqualTo("400 cursor-malformed");
    }

    private static List<Long> longs(String numbers) {
        return numbers.isEmpty()
                ? List.of()
                : Stream.of(numbers.split(" ")).map(Long::valueOf).toList();
    }

    private static List<Long> numbers(Answer answer) {
        return numbers(answer, DECLARING);
    }

    private static List<Long> numbers(Answer answer, String source) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<Long> numbers = new ArrayList<>();
        answer.json().path("items").forEach(item -> {
            if (item.path("source").asString("").equals(source)) {
                numbers.add(item.path("sequence").asLong());
            }
        });
        return numbers;
    }
}
