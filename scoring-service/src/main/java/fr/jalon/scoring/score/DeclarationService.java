package fr.jalon.scoring.score;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The keeper of the record clock, asked with the rights of the caller. */
@Component
class DeclarationService {

    private static final Logger LOG = LoggerFactory.getLogger(DeclarationService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    DeclarationService(@Value("${jalon.declaration.uri}") URI address) {
        this.address = address;
    }

    /** The position of {@code instant}. */
    long positionAt(Instant instant, Caller caller) {
        var at = URLEncoder.encode(instant.toString(), StandardCharsets.UTF_8);
        var response = ask("/api/positions?at=" + at, caller);
        return switch (response.statusCode()) {
            case 200 -> known(response).position();
            case 400 -> throw Problem.of(BAD_REQUEST, "known-in-the-future").inParameter("knownAt", instant.toString());
            default -> throw unanswered("it answered " + response.statusCode());
        };
    }

    /** The last position recorded. */
    long head(Caller caller) {
        var response = ask("/api/positions", caller);
        if (response.statusCode() != 200) {
            throw unanswered("it answered " + response.statusCode());
        }
        return known(response).head();
    }

    private HttpResponse<String> ask(String path, Caller caller) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + caller.token())
                .header("Accept", "application/json")
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw unanswered(failed.toString());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw unanswered("interrupted");
        }
    }

    private Known known(HttpResponse<String> response) {
        try {
            return JSON.readValue(response.body(), Known.class);
        } catch (JacksonException failed) {
            throw unanswered(failed.getOriginalMessage());
        }
    }

    private Problem unanswered(String why) {
        LOG.warn("{} does not tell a position: {}", address, why);
        return Positions.behind(null);
    }

    /** A position and the head of the record. */
    private record Known(long position, long head) {}
}
