package fr.jalon.audit;

import static fr.jalon.audit.Messages.message;
import static fr.jalon.audit.Messages.score;
import static org.awaitility.Awaitility.await;

import fr.jalon.embedded.SharedServers;
import fr.jalon.platform.test.TestIdentityProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service over a real connection, with the same few messages in its log. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class AuditServiceTest {

    static final String RENNES = "350005179";
    static final String FOUGERES = "350000030";
    static final String BESANCON = "250000015";

    /** What the log holds, in order; the ninth message is none. */
    static final List<String> SENT = List.of(
            placed(1, RENNES, "53"),
            placed(2, BESANCON, "27"),
            membership(3, "joined", "GHT-HB", RENNES, "2016-07-01"),
            membership(4, "joined", "GHT-CFC", BESANCON, "2016-07-01"),
            declaration(5, "drafted", RENNES),
            declaration(6, "submitted", RENNES),
            declaration(7, "submitted", BESANCON),
            membership(8, "joined", "GHT-HB", FOUGERES, "2016-07-01"),
            "no json",
            membership(9, "left", "GHT-HB", FOUGERES, "2020-01-01"),
            placed(10, FOUGERES, "53"),
            declaration(11, "submitted", FOUGERES),
            message(12, "fr.jalon.group.registered.v1", "group/GHT-HB", "", """
                {"group":"GHT-HB","region":"53"}\
                """),
            message(13, "fr.jalon.group.member-joined.v1", "group/GHT-CFC", "", """
                {"group":"GHT-CFC","establishment":"250000015","date":"2021-01-01","role":"SUPPORT"}\
                """),
            declaration(14, "drafted", "GHT-HB"),
            declaration(15, "submitted", "GHT-HB"),
            declaration(16, "drafted", "GHT-CFC"),
            declaration(17, "submitted", "GHT-CFC"));

    /** What comes after it, from the other topic. */
    static final List<String> SCORES =
            List.of(score(1, RENNES), score(2, BESANCON), score(3, "GHT-HB"), score(4, "GHT-CFC"));

    private static final AuditDatabase DATABASE = new AuditDatabase();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static boolean sent;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) throws Exception {
        TestIdentityProvider.register(registry);
        Path folder = Files.createTempDirectory("audit");
        registry.add("spring.datasource.url", () -> DATABASE.url(AuditDatabase.APPLICATION));
        registry.add("spring.flyway.url", () -> DATABASE.url(AuditDatabase.OWNER));
        registry.add("spring.flyway.user", () -> AuditDatabase.OWNER);
        registry.add("spring.kafka.bootstrap-servers", SharedServers::bootstrapServers);
        registry.add("jalon.installation", () -> "test");
        registry.add("jalon.audit.key-file", () -> folder.resolve("log.key").toString());
    }

    @BeforeEach
    void fillTheLog() throws Exception {
        if (!sent) {
            Messages.createTopic("declarations.v1");
            Messages.send("declarations.v1", SENT.toArray(String[]::new));
            awaitRead(SENT.size());
            Messages.createTopic("scores.v1");
            Messages.send("scores.v1", SCORES.toArray(String[]::new));
            sent = true;
        }
        awaitRead(SENT.size() + SCORES.size());
    }

    private static void awaitRead(int entries) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> DATABASE.jdbc("postgres")
                        .queryForObject("select folded from perimeter_position", Integer.class)
                        .equals(entries));
    }

    /** A request with the token of somebody who has these grants. */
    Answer get(String path, String... grants) {
        return send(request(path).header("Authorization", TestIdentityProvider.bearer("somebody", grants)));
    }

    Answer getAnonymously(String path) {
        return send(request(path));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (java.io.IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String type() {
            return response.headers().firstValue("Content-Type").orElse("");
        }

        JsonNode json() {
            return JSON.readTree(body());
        }

        String problem() {
            return status() + " " + json().path("type").asString().replace("urn:jalon:problem:", "");
        }
    }

    private static String placed(long sequence, String finess, String region) {
        return message(
                sequence,
                "fr.jalon.establishment.registered.v1",
                "establishment/" + finess,
                "",
                "{\"finess\":\"%s\",\"region\":\"%s\"}".formatted(finess, region));
    }

    private static String membership(long sequence, String what, String group, String finess, String date) {
        return message(
                sequence,
                "fr.jalon.group.member-" + what + ".v1",
                "group/" + group,
                "",
                "{\"group\":\"%s\",\"establishment\":\"%s\",\"date\":\"%s\"}".formatted(group, finess, date));
    }

    private static String declaration(long sequence, String what, String finess) {
        return message(
                sequence,
                "fr.jalon.declaration." + what + ".v1",
                "declaration/HOPEN/" + finess + "/P1.1",
                "\"declarant\":\"%s\",\"programme\":\"HOPEN\",\"indicator\":\"P1.1\",".formatted(finess),
                "{\"revision\":1}");
    }
}
