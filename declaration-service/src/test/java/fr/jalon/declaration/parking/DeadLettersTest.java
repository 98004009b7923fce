package fr.jalon.declaration.parking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.Client;
import fr.jalon.declaration.People;
import fr.jalon.declaration.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An event that a projection cannot apply: the table of the lists refuses one declaration, by a rule of the test. */
@ServiceTest
class DeadLettersTest {

    private static final String LETTERS = "/api/operations/declaration/dead-letters";
    private static final String BROKEN = "HOPEN-870000015-P3.3";
    private static final String LETTER = "declarations.declaration-HOPEN-870000015-P3.3";

    @LocalServerPort
    int port;

    @Value("${spring.flyway.url}")
    String url;

    @Value("${spring.flyway.user}")
    String owner;

    @Autowired
    JdbcTemplate db;

    @BeforeEach
    void break_a_table() {
        owner().execute("alter table declaration_view add constraint broken check (declaration <> '" + BROKEN
                + "') not valid");
    }

    @AfterEach
    void mend_it() {
        owner().execute("alter table declaration_view drop constraint if exists broken");
    }

    @Test
    void its_stream_is_parked_in_order_the_others_flow_on_and_a_replay_applies_all_of_it() {
        var limoges = Client.of(port, "declarant-limoges", "declarant@establishment:870000015");
        var created = limoges.command("POST", "/api/declarations", body("870000015", "P3.3", 40));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var revised = limoges.command(
                "PUT", "/api/declarations/" + BROKEN + "/content", statement(41), "If-Match", created.etag());
        assertThat(revised.status()).as(revised.body()).isEqualTo(200);
        var other = limoges.command("POST", "/api/declarations", body("870000015", "P1.3", 45));

        var list = "/api/declarations?limit=200&atLeast="
                + other.json().path("position").asLong();
        assertThat(ids(limoges.get(list))).contains("HOPEN-870000015-P1.3").doesNotContain(BROKEN);
        var letter = People.admin(port).get(LETTERS).json().at("/items/0");
        assertThat(letter.path("id").asString()).isEqualTo(LETTER);
        assertThat(letter.path("stream").asString()).isEqualTo("declaration/HOPEN/870000015/P3.3");
        assertThat(letter.path("position").asLong())
                .isEqualTo(created.json().path("position").asLong());
        assertThat(letter.path("why").asString()).contains("broken");

        var stays = replay(People.admin(port));
        assertThat(stays.status() + stays.problem()).isEqualTo("409still-parked");
        assertThat(stays.json().path("why").asString()).contains("broken");
        assertThat(ids(People.admin(port).get(LETTERS))).contains(LETTER);

        mend_it();
        long reached = position();
        owner().update("update applied set position = 1 where projection = 'declarations'"); // as after a reset
        assertThat(replay(People.admin(port)).status()).isEqualTo(200);
        assertThat(position()).as("what a replay does not move").isEqualTo(1);
        owner().update("update applied set position = ? where projection = 'declarations'", reached);
        assertThat(ids(People.admin(port).get(LETTERS))).doesNotContain(LETTER);
        assertThat(replay(People.admin(port)).problem()).isEqualTo("unknown-dead-letter");
        var shown = limoges.get(list)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(BROKEN))
                .findFirst()
                .orElseThrow();
        assertThat(shown.path("version").asLong()).isEqualTo(1);
        assertThat(db.queryForObject("select count(*) from declaration_view where declaration = ?", Long.class, BROKEN))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"national@national", "auditor@national", "admin@region:53", "declarant@establishment:350005179"})
    void only_an_administrator_sees_and_replays(String grant) {
        var other = Client.of(port, "other", grant);
        assertThat(other.get(LETTERS).problem()).isEqualTo("forbidden");
        assertThat(replay(other).problem()).isEqualTo("forbidden");
        assertThat(People.admin(port).get(LETTERS + "?limit=0").problem()).isEqualTo("parameter-malformed");
    }

    private Client.Answer replay(Client who) {
        return who.send("POST", LETTERS + "/" + LETTER + "/replay", null);
    }

    private long position() {
        return owner().queryForObject("select position from applied where projection = 'declarations'", Long.class);
    }

    private static List<String> ids(Client.Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private JdbcTemplate owner() {
        return new JdbcTemplate(new DriverManagerDataSource(url, owner, ""));
    }

    private static String body(String declarant, String indicator, int numerator) {
        return """
            {"programme":"HOPEN","indicator":"%s","declarant":"%s",%s\
            """.formatted(indicator, declarant, statement(numerator).substring(1));
    }

    private static String statement(int numerator) {
        return """
            {"effectiveFrom":"2021-03-01","observation":{"from":"2021-01-01","to":"2021-03-01"},\
            "content":{"shape":"ratio","numerator":%d,"denominator":50,"perimeter":"Tout le SIH",\
            "method":"Comptage","source":"Cartographie"},"proofs":[]}\
            """.formatted(numerator);
    }
}
