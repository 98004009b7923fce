package fr.jalon.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running suite for something only an administrator may: with the token given, or as the demo's administrator. */
final class Operator {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int UNAUTHORIZED = 401;

    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private @Nullable String token = System.getenv("JALON_TOKEN");

    Operator(int port) {
        this.port = port;
    }

    Answer get(String path) {
        return send(path, "GET");
    }

    Answer post(String path) {
        return send(path, "POST");
    }

    /** What {@code path} answers when it must: every other answer ends the command with its sentence. */
    Answer require(Answer answer, int status) {
        if (answer.status() != status) {
            throw new CannotStart(answer.sentence());
        }
        return answer;
    }

    private Answer send(String path, String method) {
        var answer = exchange(path, method, token == null ? renewed() : token);
        boolean expired = answer.status() == UNAUTHORIZED && System.getenv("JALON_TOKEN") == null;
        return expired ? exchange(path, method, renewed()) : answer;
    }

    private String renewed() {
        token = new TokenRequest(port).tokenOf("admin");
        return Objects.requireNonNull(token);
    }

    private Answer exchange(String path, String method, String bearer) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port).resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + bearer)
                .header("Accept-Language", "en")
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), json(answer.body()));
        } catch (IOException unreachable) {
            throw new CannotStart(
                    "No Jalon answers at http://localhost:%d; start it with: ./jalon start".formatted(port));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted");
        }
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException unreadable) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    /** An answer of the suite. */
    record Answer(int status, String location, JsonNode json) {

        /** What a person is told of a refusal. */
        String sentence() {
            var detail = json.path("detail").asString("");
            return detail.isEmpty() ? "Jalon answered " + status : "%s (%d)".formatted(detail, status);
        }
    }
}
