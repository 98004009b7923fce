package fr.jalon.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Declares what the script says through the gateway, as the demo users would.
 *
 * <p>Every command has a key of its own that is the same in each attempt, so that a demonstration cut short goes on
 * where it stopped.
 */
final class Demonstration {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final int AT_ONCE = 6;
    private static final int BETWEEN_LINES = 50;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int DAYS_TO_MEND = 30;
    private static final String GROUP = "GHT-HB";
    private static final String SUPPORT = "350005179";

    private final String base;
    private final LocalDate today;
    private final Script script;
    private final TokenRequest tokenRequest;
    private final Consumer<String> say;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> etags = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final AtomicInteger done = new AtomicInteger();

    /** A demonstration, as it can be told {@code today}, for the suite behind {@code port}; {@code say} gets its progress. */
    Demonstration(int port, LocalDate today, Consumer<String> say) {
        this.base = "http://localhost:" + port;
        this.today = today;
        this.script = Script.read(today);
        this.tokenRequest = new TokenRequest(port);
        this.say = say;
    }

    /** Plays the script to its end; a second time it changes nothing. */
    void play() {
        for (var user :
                List.of("declarant-rennes", "declarant-haute-bretagne", "coordinator-haute-bretagne", "ars-bretagne")) {
            tokens.put(user, tokenRequest.tokenOf(user));
        }
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var chapter : script.chapters()) {
                var declarants = chapter.declarants().stream()
                        .map(declarant -> CompletableFuture.runAsync(
                                () -> chapter.lines().forEach(line -> carryOut(declarant, line)), workers))
                        .toArray(CompletableFuture[]::new);
                CompletableFuture.allOf(declarants).join();
            }
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof CannotStart reason ? reason : failed;
        }
        awaitScores();
    }

    /** The scores follow the declarations; a newcomer meets them once they have. */
    private void awaitScores() {
        say.accept("Demonstration: waiting for the scores");
        var request = HttpRequest.newBuilder(
                        URI.create(base + "/api/scores/groups/GHT-HB?programme=HOPEN&atLeast=" + last.get()))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + tokens.get("coordinator-haute-bretagne"))
                .build();
        if (!Await.until(() -> exchange(request).statusCode() == OK, PATIENCE)) {
            throw new CannotStart("The scores have not followed the demonstration within %d s; see the log of scoring"
                    .formatted(PATIENCE.toSeconds()));
        }
    }

    private void carryOut(String declarant, Script.Line line) {
        var declaration = new Life(declarant, line);
        declaration.write();
        if (!line.outcome().equals("drafted")) {
            declaration.step(declarant(declarant), "submission", "{}");
            declaration.judge();
        }
        int count = done.incrementAndGet();
        if (count % BETWEEN_LINES == 0) {
            say.accept("Demonstration: %d of %d declarations".formatted(count, script.steps()));
        }
    }

    private static String declarant(String declarant) {
        return declarant.equals(GROUP) || declarant.equals(SUPPORT) ? "declarant-rennes" : "declarant-haute-bretagne";
    }

    /** One content on its way. */
    private final class Life {

        private final String declarant;
        private final Script.Line line;
        private final String path;

        Life(String declarant, Script.Line line) {
            this.declarant = declarant;
            this.line = line;
            this.path = "/api/declarations/%s-%s-%s".formatted(line.programme(), declarant, line.indicator());
        }

        void write() {
            var statement =
                    "\"effectiveFrom\":\"%s\",\"observation\":{\"from\":\"%s\",\"to\":\"%s\"},\"content\":%s,\"proofs\":[]%s"
                            .formatted(
                                    line.effectiveFrom(),
                                    line.effectiveFrom().minusMonths(2),
                                    line.effectiveFrom(),
                                    line.content(),
                                    declarant.equals(GROUP) ? covers() : "");
            if (etags.containsKey(path)) {
                send(declarant(declarant), "PUT", path + "/content", "{" + statement + "}");
            } else {
                send(
                        declarant(declarant),
                        "POST",
                        "/api/declarations",
                        "{\"programme\":\"%s\",\"indicator\":\"%s\",\"declarant\":\"%s\",%s}"
                                .formatted(line.programme(), line.indicator(), declarant, statement));
            }
        }

        void judge() {
            switch (line.outcome()) {
                case "accepted" -> decide("{\"outcome\":\"ACCEPTED\",\"reason\":\"Complet\"}");
                case "refused" -> decide("{\"outcome\":\"REFUSED\",\"reason\":\"La transmission de test manque\"}");
                case "endorsed" -> endorse();
                case "returned" -> review("""
                    {"outcome":"RETURNED","why":"INCOMPLETE","reason":"La date des règles manque","deadline":"%s"}\
                    """.formatted(today.plusDays(DAYS_TO_MEND)));
                case "withdrawn" ->
                    step(declarant(declarant), "withdrawal", "{\"reason\":\"La notice n'était pas la bonne\"}");
                case "submitted" -> {}
                default -> throw new IllegalStateException("The script knows no outcome " + line.outcome());
            }
        }

        private void decide(String body) {
            endorse();
            step("ars-bretagne", "decision", body);
        }

        private void endorse() {
            review("{\"outcome\":\"ENDORSED\",\"reason\":\"Vu sur pièces\"}");
        }

        private void review(String body) {
            step("coordinator-haute-bretagne", "review", body);
        }

        void step(String user, String step, String body) {
            send(user, "POST", path + "/" + step, body);
        }

        private void send(String user, String method, String address, String body) {
            var request = HttpRequest.newBuilder(URI.create(base + address))
                    .timeout(TIMEOUT)
                    .method(method, BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + tokens.get(user))
                    .header("Idempotency-Key", "demonstration " + path + " " + line.effectiveFrom() + " " + address);
            if (etags.containsKey(path)) {
                request.header("If-Match", etags.get(path));
            }
            var answer = exchange(request.build());
            if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
                throw new CannotStart(
                        "The demonstration stopped at %s %s, which answered %d: %s%nStart without it: --empty"
                                .formatted(method, address, answer.statusCode(), answer.body()));
            }
            var position = POSITION.matcher(answer.body());
            if (position.find()) {
                last.accumulateAndGet(Long.parseLong(position.group(1)), Math::max);
            }
            etags.put(path, answer.headers().firstValue("ETag").orElseThrow());
        }
    }

    private String covers() {
        return script.chapters().stream()
                .flatMap(chapter -> chapter.declarants().stream())
                .filter(declarant -> !declarant.equals(GROUP))
                .distinct()
                .map("{\"establishment\":\"%s\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(",", ",\"covers\":[", "]"));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new CannotStart("The demonstration got no answer from %s: %s".formatted(request.uri(), unanswered));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted");
        }
    }
}
