package fr.jalon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.embedded.SharedServers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInTest extends DoorTest {

    @BeforeEach
    void awaitIdentityProvider() {
        IDP.awaitReady();
    }

    @Test
    void a_person_signs_in_and_calls_go_out_with_the_persons_token() {
        assertThat(browser.signIn("auditor").body()).contains("<strong>auditor</strong>");
        var answer = browser.send(browser.request("/api/declarations?limit=1").header("Accept-Language", "en"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .startsWith("GET /api/declarations?limit=1\nbody 0\n")
                .contains("authorization: Bearer ey")
                .contains("accept-language: en")
                .doesNotContain("cookie");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().allValues("X-Correlation-Id")).hasSize(1);
    }

    @Test
    void the_browser_sees_no_token_and_the_session_is_in_the_database() throws Exception {
        browser.signIn("auditor");
        assertThat(browser.cookies())
                .allSatisfy(cookie -> assertThat(cookie.getValue()).doesNotContain("ey"));
        var answer = browser.get("/api/declarations");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("stolen"));
        try (var connection =
                        DriverManager.getConnection(SharedServers.postgres().jdbcUrl(DATABASE, "postgres"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from spring_session where principal_name = 'auditor'")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
        }
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        var first = browser.get("/oauth2/authorization/jalon");
        assertThat(first.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JALON=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        assertThat(Browser.location(first))
                .startsWith(ISSUER + "/oauth2/authorize")
                .contains("code_challenge_method=S256");
    }

    @Test
    void a_call_that_changes_something_must_show_it_comes_from_the_page() {
        browser.signIn("auditor");
        assertThat(problem(browser.send(post()))).isEqualTo("403 forbidden");
        assertThat(problem(browser.send(post().header("X-XSRF-TOKEN", "guessed"))))
                .isEqualTo("403 forbidden");
        browser.get("/");
        var passed = browser.send(post().header("X-XSRF-TOKEN", browser.cookie("JALON-XSRF")));
        assertThat(passed.body()).startsWith("POST /api/declarations\nbody 2\n").contains("idempotency-key: k");
    }

    @Test
    void a_machine_needs_no_such_proof() {
        var answer = new Browser(PORT).send(post().header("Authorization", "Bearer " + accessToken()));
        assertThat(answer.body()).startsWith("POST /api/declarations\nbody 2\n").contains("authorization: Bearer ey");
    }

    @Test
    void whoever_signs_out_is_a_stranger_again() {
        var page = browser.signIn("auditor");
        String session = browser.cookie("JALON");
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        var left = browser.follow(browser.post("/logout", Map.of("_csrf", Browser.csrf(page.body()))));
        assertThat(left.body()).contains("/oauth2/authorization/jalon");
        assertThat(problem(browser.get("/api/declarations"))).isEqualTo("401 unauthenticated");
        var thief = new Browser(PORT);
        assertThat(problem(thief.send(thief.request("/api/declarations").header("Cookie", "JALON=" + session))))
                .isEqualTo("401 unauthenticated");
    }

    @Test
    void a_login_begun_elsewhere_ends_nowhere() {
        var forged = browser.get("/login/oauth2/code/jalon?code=x&state=y");
        assertThat(Browser.location(forged)).endsWith("/?signin=failed");
        assertThat(browser.get("/?signin=failed").body()).contains("role=\"alert\"");
    }

    @Test
    void an_expired_token_is_refreshed_without_the_person() {
        browser.signIn("auditor");
        String first = bearer();
        // the token lives 70 s and the gateway renews it a minute before its end
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !bearer().equals(first));
    }

    private String bearer() {
        var match = Pattern.compile("authorization: (.*)")
                .matcher(browser.get("/api/declarations").body());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private String accessToken() {
        browser.signIn("admin");
        return bearer().replace("Bearer ", "");
    }

    private HttpRequest.Builder post() {
        return browser.request("/api/declarations")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }

    static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var name = Pattern.compile("urn:jalon:problem:([a-z-]+)").matcher(answer.body());
        assertThat(name.find()).isTrue();
        return answer.statusCode() + " " + name.group(1);
    }
}
