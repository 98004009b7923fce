package fr.jalon.scoring.score;

import static org.awaitility.Awaitility.await;

import fr.jalon.embedded.SharedServers;
import fr.jalon.platform.test.TestIdentityProvider;
import fr.jalon.scoring.Log;
import fr.jalon.scoring.ScoringApplication;
import fr.jalon.scoring.ScoringDatabase;
import fr.jalon.scoring.Topic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs: real database, real broker, real HTTP, and the story of {@link Hospital} on the topic. */
@SpringBootTest(classes = ScoringApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class Service {

    static final String DECLARANT = "declarant@establishment:" + Hospital.RENNES;

    static final RecordKeeper RECORD_KEEPER = new RecordKeeper();
    static final Log LOG = Hospital.whole();

    private static final ScoringDatabase DATABASE = ScoringDatabase.empty();
    private static final Topic TOPIC = published();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static int publishedSoFar = LOG.messages().size();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        TestIdentityProvider.register(registry);
        registry.add("spring.kafka.bootstrap-servers", SharedServers::bootstrapServers);
        registry.add("jalon.declaration.uri", RECORD_KEEPER::address);
    }

    private static Topic published() {
        var topic = new Topic("declarations.v1");
        topic.publish(LOG.messages());
        return topic;
    }

    /** Publishes what was added to the log since the last time. */
    static void publish() {
        TOPIC.publish(LOG.messages().subList(publishedSoFar, LOG.messages().size()));
        publishedSoFar = LOG.messages().size();
    }

    /** Waits until everything published is applied. */
    void awaitApplied() {
        await().until(() -> as("national@national", score("?programme=HOPEN&atLeast=" + publishedSoFar))
                        .status()
                == 200);
    }

    static String score(String query) {
        return "/api/scores/establishments/" + Hospital.RENNES + query;
    }

    Answer as(String grant, String path) {
        return get(path, TestIdentityProvider.bearer("someone", grant), "fr");
    }

    Answer post(String path, String grant) {
        return send(
                request(path, "fr").POST(HttpRequest.BodyPublishers.noBody()),
                TestIdentityProvider.bearer("someone", grant));
    }

    Answer get(String path, @Nullable String authorization, String language) {
        return send(request(path, language), authorization);
    }

    private HttpRequest.Builder request(String path, String language) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept-Language", language);
    }

    private static Answer send(HttpRequest.Builder request, @Nullable String authorization) {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** An answer over HTTP. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        /** The problem's name. */
        String problem() {
            return status() + " " + json().path("type").asString().replace("urn:jalon:problem:", "");
        }

        /** Each indicator with its status. */
        List<String> statuses() {
            return json().path("axes")
                    .valueStream()
                    .flatMap(axis -> axis.path("indicators").valueStream())
                    .map(indicator -> indicator.path("code").asString() + " "
                            + indicator.path("status").asString())
                    .toList();
        }

        /** The number of each establishment listed. */
        List<String> listed() {
            return json().path("items")
                    .valueStream()
                    .map(item -> item.at("/establishment/finess").asString())
                    .toList();
        }
    }
}
