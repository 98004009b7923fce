package fr.jalon.declaration.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.Client;
import fr.jalon.declaration.ServiceTest;
import fr.jalon.declaration.people.People;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts and people leave when nobody names them, or when they must be erased; what was said remains proven. */
@ServiceTest
class ForgettingTest {

    private static final String STREAM = "declaration/HOPEN/350048518/P1.1";
    private static final String PATH = "/api/declarations/HOPEN-350048518-P1.1";
    private static final String BODY = """
        {"programme":"HOPEN","indicator":"P1.1","declarant":"350048518","effectiveFrom":"2021-03-01",\
        "observation":{"from":"2021-01-01","to":"2021-03-01"},"content":{"shape":"ratio","numerator":46,\
        "denominator":50,"perimeter":"Un texte à oublier","method":"Comptage","source":"Cartographie"},"proofs":[]}\
        """;

    @LocalServerPort
    int port;

    @Autowired
    Words words;

    @Autowired
    Sweeper sweeper;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Test
    void a_text_that_no_event_names_stays_for_its_day_of_grace_and_then_goes() {
        var word = words.prepare("declaration/HOPEN/350048518/P9.9", "Personne ne m'a dit");
        words.keep(List.of(word));
        sweeper.sweep(Duration.ofHours(24));
        assertThat(words.of(word.stream())).containsKey(word.hash());
        sweeper.sweep(Duration.ZERO);
        assertThat(words.of(word.stream())).isEmpty();
    }

    @Test
    void what_an_event_names_is_never_swept_but_can_be_erased_and_its_author_forgotten() {
        var declarant = Client.of(port, "declarant-to-forget", "declarant@establishment:350048518");
        var drafted = declarant.command("POST", "/api/declarations", BODY);
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        sweeper.sweep(Duration.ZERO);
        sweeper.sweep(Duration.ZERO);
        assertThat(perimeter(declarant)).isEqualTo("Un texte à oublier");
        var message = message(drafted.json().get("position").asLong());

        var hash = words.of(STREAM).entrySet().stream()
                .filter(text -> text.getValue().equals("Un texte à oublier"))
                .findAny()
                .orElseThrow()
                .getKey();
        assertThat(words.erase(hash)).isTrue();
        assertThat(words.erase(hash)).isFalse();
        assertThat(perimeter(declarant)).isEqualTo(hash);

        var pseudonym = db.sql("select pseudonym from person where subject = 'declarant-to-forget'")
                .query(UUID.class)
                .single();
        assertThat(message).contains(pseudonym.toString()).doesNotContain("declarant-to-forget");
        assertThat(people.erase(pseudonym)).isTrue();
        assertThat(people.erase(pseudonym)).isFalse();
        assertThat(message(drafted.json().get("position").asLong())).isEqualTo(message);
    }

    private static String perimeter(Client declarant) {
        var answer = declarant.get(PATH);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("current").get("content").get("perimeter").asString();
    }

    private String message(long position) {
        return db.sql("select convert_from(message, 'UTF8') from event where position = ?")
                .param(position)
                .query(String.class)
                .single();
    }
}
