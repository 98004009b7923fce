package fr.jalon.demoidp;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "jalon.demo-idp.issuer=http://localhost:8080/demo-idp")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoIdpTest {

    private static final String VERIFIER = "v".repeat(64);

    @LocalServerPort
    int port;

    private HttpClient browser;

    @BeforeEach
    void openBrowser() {
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @Test
    void a_demo_person_gets_a_token_for_the_services() throws Exception {
        var token = SignedJWT.parse(token("coordinator-haute-bretagne"));
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080/demo-idp");
        assertThat(claims.getAudience()).containsExactly("jalon-api");
        assertThat(claims.getSubject()).isEqualTo("coordinator-haute-bretagne");
        assertThat(claims.getStringClaim("azp")).isEqualTo("jalon-cli");
        assertThat(claims.getClaim("jalon_grants"))
                .isEqualTo(List.of(Map.of("role", "coordinator", "perimeter", "group:GHT-HB")));
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(3_600_000);
    }

    @Test
    void every_sign_in_chooses_its_person_anew() throws Exception {
        token("auditor");
        assertThat(SignedJWT.parse(token("national")).getJWTClaimsSet().getSubject())
                .isEqualTo("national");
    }

    @Test
    void the_page_lists_the_accounts_and_its_cookie_has_a_name_of_its_own() throws Exception {
        var page = get("/login");
        assertThat(page.body()).contains("démonstration").contains("<code>ars-bretagne</code>");
        assertThat(page.body()).doesNotContain("{{");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).startsWith("DEMOIDP=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(get("/pages/login.css").statusCode()).isEqualTo(200);
        assertThat(get("/pages/jalon.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_is_told_on_the_page() throws Exception {
        var answer = login("auditor", "wrong");
        assertThat(location(answer)).isEqualTo("/login?error");
        assertThat(get("/login?error").body()).contains("role=\"alert\"");
        assertThat(location(login("nobody", "nobody"))).isEqualTo("/login?error");
    }

    @Test
    void a_client_without_proof_key_or_with_another_address_gets_nothing() throws Exception {
        var plain = get("/oauth2/authorize?" + form(request("http://127.0.0.1:9999/cb", null)));
        assertThat(location(plain)).doesNotContain("code=").contains("error=invalid_request");
        var elsewhere = get("/oauth2/authorize?" + form(request("http://evil.example/cb", "x")));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
    }

    @Test
    void links_lead_to_the_public_address_whatever_a_request_claims() throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(base() + "/.well-known/openid-configuration"))
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "host=evil.example")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("evil").contains("http://localhost:8080/demo-idp/oauth2/token");
    }

    @Test
    void the_key_survives_a_restart_in_a_file_of_its_owner(@TempDir Path folder) throws Exception {
        var file = folder.resolve("keys/key.json");
        var key = KeyFile.readOrCreate(file);
        assertThat(KeyFile.readOrCreate(file)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private String token(String user) throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        var asked = get("/oauth2/authorize?" + form(request("http://127.0.0.1:9999/cb", challenge)));
        assertThat(location(asked)).isEqualTo("/login");
        var back = get(location(login(user, user)));
        assertThat(location(back)).startsWith("http://127.0.0.1:9999/cb?code=").contains("state=a%20b%26");
        String code = find("code=([^&]+)", location(back));
        var exchange = post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "jalon-cli",
                        "code", code,
                        "redirect_uri", "http://127.0.0.1:9999/cb",
                        "code_verifier", VERIFIER));
        return find("\"access_token\":\"([^\"]+)\"", exchange.body());
    }

    private static Map<String, String> request(String redirect, String challenge) {
        var fields = new TreeMap<>(Map.of(
                "response_type", "code",
                "client_id", "jalon-cli",
                "redirect_uri", redirect,
                "scope", "openid",
                "state", "a b&"));
        if (challenge != null) {
            fields.put("code_challenge", challenge);
            fields.put("code_challenge_method", "S256");
        }
        return fields;
    }

    private HttpResponse<String> login(String user, String password) throws Exception {
        String csrf = find("name=\"_csrf\" value=\"([^\"]+)\"", get("/login").body());
        return post("/login", Map.of("username", user, "password", password, "_csrf", csrf));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(base() + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(base() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String base() {
        return "http://localhost:" + port + "/demo-idp";
    }

    /** Where a redirect leads, without the public address of this process. */
    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()))
                .replace("http://localhost:8080", "")
                .replaceFirst("^/demo-idp", "");
    }

    private static String find(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return match.group(1);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
