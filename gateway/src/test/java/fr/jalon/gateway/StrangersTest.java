package fr.jalon.gateway;

import static fr.jalon.gateway.SignInTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrangersTest extends DoorTest {

    private RSAKey published;

    @BeforeEach
    void readPublishedKey() throws Exception {
        IDP.awaitReady();
        published = JWKSet.parse(browser.get("/demo-idp/oauth2/jwks").body())
                .getKeys()
                .getFirst()
                .toRSAKey();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/declarations",
                "/api/declarations/x",
                "/api/programmes",
                "/api/establishments/x",
                "/api/groups",
                "/api/events",
                "/api/positions",
                "/api/scores/x",
                "/api/operations/scoring/rebuild",
                "/api/operations/declaration/dead-letters",
                "/api/audit/entries",
                "/api/nothing",
                "/api"
            })
    void an_interface_answers_strangers_401_and_never_a_redirect(String path) {
        var answer = browser.get(path);
        assertThat(problem(answer)).isEqualTo("401 unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(browser.cookie("JALON")).isEmpty();
    }

    @Test
    void a_stranger_who_would_change_something_is_told_to_sign_in() {
        var answer = browser.send(browser.request("/api/declarations")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(problem(answer)).isEqualTo("401 unauthenticated");
    }

    @Test
    void a_token_made_by_others_is_refused_at_the_door() throws Exception {
        var claims = claims().build();
        var stranger = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();
        refused(new PlainJWT(claims).serialize());
        refused(signed(JWSAlgorithm.RS256, new RSASSASigner(stranger), claims));
        refused(signed(JWSAlgorithm.HS256, new MACSigner(published.toPublicKey().getEncoded()), claims));
        refused("x.y.z");
    }

    @Test
    void a_true_token_that_was_changed_or_cut_is_refused() {
        browser.signIn("auditor");
        String token = browser.get("/api/declarations").body().replaceAll("(?s).*authorization: Bearer (\\S+).*", "$1");
        assertThat(status(token)).isEqualTo(201);
        refused(token.substring(0, token.length() - 8));
        refused(token.substring(0, token.lastIndexOf('.') + 1));
        String[] parts = token.split("\\.");
        refused(parts[0] + "." + parts[1].substring(0, parts[1].length() - 4) + "AAAA." + parts[2]);
    }

    @Test
    void forged_headers_do_nothing() {
        var stranger = new Browser(PORT);
        var forged = forge(stranger.request("/api/declarations"));
        assertThat(problem(stranger.send(forged))).isEqualTo("401 unauthenticated");
        browser.signIn("auditor");
        assertThat(browser.send(forge(browser.request("/api/declarations"))).body())
                .contains("authorization: Bearer")
                .doesNotContain("forwarded")
                .doesNotContain("evil")
                .doesNotContain("remote")
                .doesNotContain("x-real");
        assertThat(browser.send(forge(browser.request("/demo-idp/.well-known/openid-configuration")))
                        .body())
                .doesNotContain("evil")
                .contains("\"issuer\":\"" + ISSUER + "\"");
        assertThat(Browser.location(browser.send(forge(browser.request("/oauth2/authorization/jalon")))))
                .doesNotContain("evil");
    }

    @Test
    void a_service_that_is_away_is_503_and_a_slow_one_504() {
        browser.signIn("auditor");
        assertThat(problem(browser.get("/api/scores/x"))).isEqualTo("503 service-unreachable");
        assertThat(problem(browser.get("/api/operations/scoring/rebuild"))).isEqualTo("503 service-unreachable");
        assertThat(problem(browser.get("/api/declarations/slow"))).isEqualTo("504 service-slow");
        assertThat(browser.get("/api/scores/x").headers().firstValue("Retry-After"))
                .contains("1");
        BACKEND.slow.countDown();
    }

    @Test
    void a_large_body_passes_and_one_too_large_does_not_with_or_without_its_length() {
        browser.signIn("auditor");
        browser.get("/");
        assertThat(browser.send(post(1_500_000, true)).body()).contains("body 1500000\n");
        assertThat(browser.send(post(1_500_000, false)).body()).contains("body 1500000\n");
        assertThat(problem(browser.send(post(2_200_000, true)))).isEqualTo("413 body-too-large");
        assertThat(problem(browser.send(post(2_200_000, false)))).isEqualTo("413 body-too-large");
    }

    @Test
    void pages_forbid_what_they_do_not_need() {
        var page = browser.get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.body()).doesNotContain("style=").doesNotContain("{{").doesNotContain("<script");
    }

    @Test
    void the_landing_page_speaks_french_and_english() {
        assertThat(browser.get("/").body()).contains("lang=\"fr\"").contains("Se connecter");
        assertThat(browser.get("/?lang=en").body()).contains("Sign in");
        assertThat(browser.send(browser.request("/").header("Accept-Language", "en-GB"))
                        .body())
                .contains("Sign in");
        assertThat(browser.get("/?lang=%3Cx%3E").body())
                .contains("Se connecter")
                .doesNotContain("<x>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api-docs",
                "/assets/door.css",
                "/assets/api-docs.js",
                "/assets/jalon.svg",
                "/assets/swagger/swagger-ui.css",
                "/assets/swagger/swagger-ui-bundle.js",
                "/assets/swagger/swagger-ui-standalone-preset.js",
                "/actuator/health/readiness"
            })
    void what_everybody_may_see_is_there(String path) {
        assertThat(browser.send(browser.request(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void descriptions_are_public_and_other_paths_are_nothing() {
        assertThat(browser.get("/api/openapi/audit").body()).startsWith("GET /api/openapi/audit");
        assertThat(problem(browser.get("/nothing"))).isEqualTo("404 no-such-path");
        assertThat(problem(browser.get("/actuator/env"))).isEqualTo("404 no-such-path");
        assertThat(browser.send(browser.request("/actuator/health")).body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    }

    private HttpRequest.Builder post(int length, boolean told) {
        byte[] bytes = "a".repeat(length).getBytes(StandardCharsets.UTF_8);
        return browser.request("/api/declarations")
                .header("X-XSRF-TOKEN", browser.cookie("JALON-XSRF"))
                .POST(
                        told
                                ? HttpRequest.BodyPublishers.ofByteArray(bytes)
                                : HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(bytes)));
    }

    private static HttpRequest.Builder forge(HttpRequest.Builder request) {
        return request.header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "10.0.0.1, evil")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=evil;host=evil.example")
                .header("X-Real-IP", "evil")
                .header("X-Remote-User", "evil")
                .header("X-Auth-Request-Email", "evil")
                .header("Remote-User", "evil");
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("jalon-api")
                .subject("auditor")
                .claim("azp", "jalon-cli")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private void refused(String token) {
        var machine = new Browser(PORT);
        assertThat(problem(
                        machine.send(machine.request("/api/declarations").header("Authorization", "Bearer " + token))))
                .isEqualTo("401 token-invalid");
    }

    private static int status(String token) {
        var machine = new Browser(PORT);
        return machine.send(machine.request("/api/declarations").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .keyID(published.getKeyID())
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                claims);
        token.sign(signer);
        return token.serialize();
    }
}
