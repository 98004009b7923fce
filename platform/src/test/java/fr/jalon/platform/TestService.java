package fr.jalon.platform;

import fr.jalon.platform.http.IdempotencyKey;
import fr.jalon.platform.http.IfMatch;
import fr.jalon.platform.observability.Correlation;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.time.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A small service with one handler for each way to go wrong. */
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
public class TestService {

    /** A body with a member of each kind. */
    record Body(String text, int whole, BigDecimal decimal, LocalDate day, List<Part> parts, Colour colour) {}

    record Part(String name) {
        Part {
            if (name != null && name.isBlank()) {
                throw Problem.of(HttpStatus.BAD_REQUEST, "value-malformed");
            }
        }
    }

    enum Colour {
        RED,
        GREEN
    }

    @RestController
    static class Endpoints {

        @GetMapping("/who")
        Map<String, String> who(Caller caller) {
            return Map.of(
                    "subject", caller.subject(),
                    "client", caller.client(),
                    "kind", caller.kind().name(),
                    "grants", caller.grants().toString(),
                    "correlation", Correlation.id(),
                    "thread", Boolean.toString(Thread.currentThread().isVirtual()));
        }

        @PostMapping(path = "/things", consumes = "application/json")
        Map<String, Object> post(@RequestBody Body body, HttpServletRequest request) {
            var key = IdempotencyKey.of(request);
            return Map.of("key", key.value(), "hash", key.bodyHash(), "version", IfMatch.version(request));
        }

        @PostMapping(path = "/files/upload", consumes = "application/json")
        Map<String, Object> upload(@RequestBody Map<String, Object> body) {
            return Map.of("members", body.size());
        }

        @GetMapping("/days/{day}")
        Map<String, Object> day(@PathVariable LocalDate day, @RequestParam int count) {
            return Map.of("day", day, "count", count);
        }

        @GetMapping("/known")
        Map<String, Object> known(@RequestParam String knownAt) {
            return Map.of("known", KnownAt.parse(knownAt).toString());
        }

        @GetMapping("/refused")
        void refused() {
            throw Problem.of(HttpStatus.CONFLICT, "value-malformed")
                    .at("/a", 3)
                    .with("currentVersion", 7)
                    .header("ETag", "\"7\"");
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("the secret is in the message");
        }

        @GetMapping("/broken-input")
        void brokenInput() throws IOException {
            throw new IOException("disk");
        }
    }
}
