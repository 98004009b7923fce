package fr.jalon.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does: keeps cookies, follows redirects when asked, fills in forms. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Signs in as a demo person and returns the page at the end of all redirects. */
    HttpResponse<String> signIn(String user) {
        var form = follow(get("/oauth2/authorization/jalon"));
        return follow(post("/demo-idp/login", Map.of("username", user, "password", user, "_csrf", csrf(form.body()))));
    }

    HttpResponse<String> follow(HttpResponse<String> first) {
        var answer = first;
        while (answer.statusCode() / 100 == 3) {
            answer = get(answer.uri().resolve(location(answer)).toString());
        }
        return answer;
    }

    String cookie(String name) {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String csrf(String page) {
        var match = CSRF.matcher(page);
        if (!match.find()) {
            throw new AssertionError(page);
        }
        return match.group(1);
    }
}
