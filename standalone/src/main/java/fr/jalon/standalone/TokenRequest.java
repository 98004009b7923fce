package fr.jalon.standalone;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Logs a demo user in as a browser would, by authorization code and PKCE, so that the token is one of the same issuer,
 * audience and subject.
 */
final class TokenRequest {

    private static final String CLIENT = "jalon-cli";
    private static final String REDIRECT = "http://127.0.0.1:9999/callback";
    private static final String SCOPE = "openid";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final int SEE_OTHER_BELOW = 400;
    private static final int REDIRECTION = 300;
    private static final int MOST_REDIRECTS = 8;

    private final int port;
    private final String issuer;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(TIMEOUT)
            .build();

    TokenRequest(int port) {
        this.port = port;
        this.issuer = "http://localhost:%d/demo-idp".formatted(port);
    }

    /** The access token of {@code user}, whose password is the user name. */
    String tokenOf(String user) {
        try {
            var proof = Pkce.random();
            var form = followToPage(get(URI.create(issuer + "/oauth2/authorize?"
                    + form(Map.of(
                            "response_type",
                            "code",
                            "client_id",
                            CLIENT,
                            "redirect_uri",
                            REDIRECT,
                            "scope",
                            SCOPE,
                            "state",
                            proof.challenge(),
                            "code_challenge",
                            proof.challenge(),
                            "code_challenge_method",
                            "S256")))));
            var login = post(
                    URI.create(issuer + "/login"),
                    Map.of("username", user, "password", user, "_csrf", find(CSRF, form.body(), "a login page")));
            return exchange(codeAfter(login, user), proof);
        } catch (IOException unreachable) {
            throw new CannotStart(
                    "No Jalon answers at http://localhost:%d; start it with: ./jalon start".formatted(port));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted");
        }
    }

    private String exchange(String code, Pkce proof) throws IOException, InterruptedException {
        var answer = post(
                URI.create(issuer + "/oauth2/token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "code", code,
                        "redirect_uri", REDIRECT,
                        "code_verifier", proof.verifier()));
        return find(ACCESS_TOKEN, answer.body(), "an access token");
    }

    /** Follows the redirections after the login until one leads back to the client with a code. */
    private String codeAfter(HttpResponse<String> login, String user) throws IOException, InterruptedException {
        var answer = login;
        for (int i = 0; i < MOST_REDIRECTS && isRedirect(answer); i++) {
            var target = target(answer);
            if (target.toString().startsWith(REDIRECT)) {
                return find(CODE, target.toString(), "a code");
            }
            if (target.getPath().endsWith("/login")) {
                throw new CannotStart("There is no demo user " + user + "; ./jalon help lists them");
            }
            answer = get(target);
        }
        throw new CannotStart("The identity provider answered %d where it should have led back to the client"
                .formatted(answer.statusCode()));
    }

    private HttpResponse<String> followToPage(HttpResponse<String> first) throws IOException, InterruptedException {
        var answer = first;
        for (int i = 0; i < MOST_REDIRECTS && isRedirect(answer); i++) {
            answer = get(target(answer));
        }
        return answer;
    }

    private static boolean isRedirect(HttpResponse<String> answer) {
        return answer.statusCode() >= REDIRECTION && answer.statusCode() < SEE_OTHER_BELOW;
    }

    private static URI target(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElse("/"));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(request(address).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return http.send(
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(TIMEOUT);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String find(Pattern pattern, String text, String what) {
        var match = pattern.matcher(text);
        if (!match.find()) {
            throw new CannotStart("The identity provider did not answer with " + what);
        }
        return match.group(1);
    }
}
