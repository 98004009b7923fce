package fr.jalon.declaration.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.Client;
import fr.jalon.declaration.People;
import fr.jalon.declaration.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists over several pages and as they were known: what happens meanwhile moves nothing. */
@ServiceTest
class ListsTest {

    private static final String HOSPITAL = "350002333";
    private static final List<String> INDICATORS = List.of("P1.1", "P1.3", "P1.4", "P2.1", "P3.3", "P4.1", "P4.3");

    @LocalServerPort
    int port;

    private Client declarant() {
        return Client.of(port, "declarant-of-lists", "declarant@establishment:" + HOSPITAL);
    }

    @Test
    void pages_follow_each_other_and_stay_as_they_were_known() {
        var declarant = declarant();
        List<Client.Answer> drafts = new ArrayList<>();
        for (var indicator : INDICATORS.subList(0, 6)) {
            drafts.add(declarant.command("POST", "/api/declarations", draft(indicator)));
        }
        assertThat(drafts).extracting(Client.Answer::status).containsOnly(201);
        long third = position(drafts.get(2));
        long last = position(drafts.getLast());
        var list = "/api/declarations?declarant=" + HOSPITAL + "&limit=2";
        var first = declarant.get(list + "&atLeast=" + last).json();
        assertThat(first.at("/basis/knownAt").asLong()).isGreaterThanOrEqualTo(last);
        assertThat(first.get("items")).hasSize(2);

        var submitted = declarant.command(
                "POST",
                drafts.getLast().header("Location") + "/submission",
                "{}",
                "If-Match",
                drafts.getLast().etag());
        var seventh = declarant.command("POST", "/api/declarations", draft("P4.3"));
        assertThat(seventh.status()).as(seventh.body()).isEqualTo(201);
        List<String> seen = new ArrayList<>();
        List<String> states = new ArrayList<>();
        for (var page = first; ; ) {
            page.get("items").forEach(item -> {
                seen.add(item.get("indicator").asString());
                states.add(item.get("state").asString());
            });
            var next = page.path("next").asString("");
            if (next.isEmpty()) {
                break;
            }
            page = declarant.get(list + "&cursor=" + next).json();
        }
        assertThat(seen).containsExactlyElementsOf(INDICATORS.subList(0, 6));
        assertThat(states).containsOnly("DRAFT");

        assertThat(known(declarant, third)).containsExactlyElementsOf(INDICATORS.subList(0, 3));
        assertThat(known(declarant, third - 1)).containsExactlyElementsOf(INDICATORS.subList(0, 2));
        assertThat(known(declarant, position(seventh))).containsExactlyElementsOf(INDICATORS);
        var coordinator = People.coordinator(port);
        assertThat(known(coordinator, position(submitted))).containsExactly("P4.1");
        assertThat(known(coordinator, position(submitted) - 1)).isEmpty();
        assertThat(declarant.get("/api/declarations?knownAt=2099-01-01").problem())
                .isEqualTo("known-in-the-future");
    }

    @Test
    void what_is_no_page_is_refused() {
        for (var wrong : List.of("limit=0", "limit=201", "cursor=%C3%A9", "cursor=eA")) {
            var answer = declarant().get("/api/declarations?" + wrong);
            assertThat(answer.status()).as(wrong + answer.body()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("parameter-malformed");
        }
    }

    private static List<String> known(Client client, long position) {
        var answer = client.get("/api/declarations?declarant=" + HOSPITAL + "&knownAt=position:" + position);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("indicator").asString())
                .toList();
    }

    private static long position(Client.Answer answer) {
        return answer.json().get("position").asLong();
    }

    private static String draft(String indicator) {
        return Bodies.draft(
                HOSPITAL,
                indicator,
                switch (indicator) {
                    case "P1.4" -> "{\"shape\":\"existence\",\"exists\":true}";
                    case "P2.1" -> "{\"shape\":\"document\",\"documents\":[{\"kind\":\"PRA\"}]}";
                    case "P4.1", "P4.3" -> "{\"shape\":\"capability\",\"capable\":true}";
                    default -> Bodies.ratio(46);
                });
    }
}
