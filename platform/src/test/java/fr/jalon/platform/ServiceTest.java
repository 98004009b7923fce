package fr.jalon.platform;

import fr.jalon.platform.test.TestIdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to {@link TestService} over a real connection. */
@SpringBootTest(
        classes = TestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jalon.http.body.paths[0].pattern=/files/**",
            "jalon.http.body.paths[0].limit=1MB",
            "springdoc.api-docs.path=/api/openapi/test"
        })
abstract class ServiceTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void identityProvider(DynamicPropertyRegistry registry) {
        TestIdentityProvider.register(registry);
    }

    HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", TestIdentityProvider.bearer("ada", "reader@place:1"));
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpRequest.Builder post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k1")
                .header("If-Match", "\"3\"")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /** An answer and its JSON. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String at(String pointer) {
            return json().at(pointer).asString();
        }

        /** {@code 400 value-malformed}, when it is a problem in full form. */
        String problem() {
            var json = json();
            if (!header("Content-Type").equals("application/problem+json")
                    || json.path("status").asInt() != status()
                    || json.path("title").asString().contains(".title")
                    || json.path("detail").asString().contains(".detail")
                    || !json.has("instance")) {
                throw new AssertionError("No problem: " + status() + " " + response.headers() + response.body());
            }
            return status() + " " + json.path("type").asString().replace("urn:jalon:problem:", "");
        }
    }
}
