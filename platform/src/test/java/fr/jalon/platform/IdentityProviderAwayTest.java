package fr.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.test.TestIdentityProvider;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = TestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jalon.security.issuer=http://localhost:1/away",
            "jalon.security.jwk-set-uri=http://localhost:1/away/jwks"
        })
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentityProviderAwayTest {

    @LocalServerPort
    int port;

    @Test
    void a_service_starts_without_its_identity_provider_and_asks_callers_to_come_back() {
        var answer = ServiceTest.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/who"))
                .header("Authorization", TestIdentityProvider.bearer("ada")));
        assertThat(answer.problem()).isEqualTo("503 identity-provider-unreachable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}
