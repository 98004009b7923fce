package fr.jalon.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public surface of the suite, as one caller meets it through the gateway. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String base;
    private final Supplier<String> token;

    Api(int port, Supplier<String> token) {
        this.base = "http://localhost:" + port;
        this.token = token;
    }

    /** An answer, with its headers, its bytes as text, and its meaning. */
    record Answer(int status, java.net.http.HttpHeaders headers, String body) {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String etag() {
            return header("ETag");
        }

        /** The last part of the type of a problem. */
        String problem() {
            return json().path("type").asString("").replace("urn:jalon:problem:", "");
        }

        List<String> pointers() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString())
                    .toList();
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    /** A command with a key of its own. */
    Answer command(String method, String path, String body, String... headers) {
        return commandUnder(UUID.randomUUID().toString(), method, path, body, headers);
    }

    Answer commandUnder(String key, String method, String path, String body, String... headers) {
        return send(method, path, body, commandHeaders(key, headers));
    }

    /** A command whose answer may never come. */
    Answer tryCommand(String key, String method, String path, String body, String... headers) throws IOException {
        return exchange(method, path, body, commandHeaders(key, headers));
    }

    private static String[] commandHeaders(String key, String... headers) {
        var all = new ArrayList<>(List.of("Idempotency-Key", key, "Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return all.toArray(String[]::new);
    }

    /** Sends just this. */
    Answer send(String method, String path, String body, String... headers) {
        try {
            return exchange(method, path, body, headers);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Answer exchange(String method, String path, String body, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        String bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
