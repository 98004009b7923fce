package fr.jalon.declaration.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.Client;
import fr.jalon.declaration.People;
import fr.jalon.declaration.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However often and at once something is asked, it happens once. */
@ServiceTest
class OnceTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void the_same_key_at_once_gives_one_event_and_one_answer() throws Exception {
        var newcomer = Client.of(port, "newcomer", "declarant@establishment:350005179");
        var body = Bodies.draft("350005179", "P1.1", 46);
        var answers = atOnce(20, _ -> newcomer.keyed("one", "POST", "/api/declarations", body));
        assertThat(answers).extracting(Client.Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Client.Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream().map(Client.Answer::etag).distinct()).containsExactly("\"0\"");
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .containsExactly("/api/declarations/HOPEN-350005179-P1.1");
        assertThat(events("declaration/HOPEN/350005179/P1.1")).isEqualTo(1);
        var later = newcomer.command(
                "PUT", "/api/declarations/HOPEN-350005179-P1.1/content", Bodies.statement(47), "If-Match", "\"0\"");
        assertThat(later.etag()).isEqualTo("\"1\"");
        assertThat(newcomer.keyed("one", "POST", "/api/declarations", body).body())
                .isEqualTo(answers.getFirst().body());
    }

    @Test
    void of_fifty_writers_who_saw_the_same_version_one_wins() throws Exception {
        var rennes = People.rennes(port);
        var created = rennes.command("POST", "/api/declarations", Bodies.draft("350005179", "P1.3", 0));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var path = created.header("Location") + "/content";
        var answers = atOnce(
                50, writer -> rennes.command("PUT", path, Bodies.statement(writer + 1), "If-Match", created.etag()));
        assertThat(answers).extracting(Client.Answer::status).containsOnly(200, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(events("declaration/HOPEN/350005179/P1.3")).isEqualTo(2);
    }

    @Test
    void what_changes_nothing_appends_nothing() {
        var rennes = People.rennes(port);
        var created = rennes.command("POST", "/api/declarations", Bodies.draft("350005179", "P3.3", 46));
        var path = created.header("Location");
        var same = rennes.command("PUT", path + "/content", Bodies.statement(46), "If-Match", created.etag());
        assertThat(same.status()).as(same.body()).isEqualTo(200);
        assertThat(same.etag()).isEqualTo(created.etag());
        assertThat(events("declaration/HOPEN/350005179/P3.3")).isEqualTo(1);
    }

    private long events(String stream) {
        return db.sql("select count(*) from event where stream = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }

    private static List<Client.Answer> atOnce(int callers, IntFunction<Client.Answer> call) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Client.Answer>>();
            for (int caller = 0; caller < callers; caller++) {
                int number = caller;
                calls.add(() -> {
                    start.await();
                    return call.apply(number);
                });
            }
            var futures = calls.stream().map(threads::submit).toList();
            start.countDown();
            var answers = new ArrayList<Client.Answer>();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
