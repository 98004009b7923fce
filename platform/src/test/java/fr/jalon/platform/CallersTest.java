package fr.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fr.jalon.platform.test.TestIdentityProvider;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CallersTest extends ServiceTest {

    private static final RSAKey KEY = TestIdentityProvider.key();

    @Test
    void a_caller_is_who_the_token_says() {
        var answer = send(request("/who"));
        assertThat(answer.at("/subject")).isEqualTo("ada");
        assertThat(answer.at("/client")).isEqualTo(TestIdentityProvider.CLIENT);
        assertThat(answer.at("/kind")).isEqualTo("PERSON");
        assertThat(answer.at("/grants")).contains("reader").contains("place");
    }

    @Test
    void a_client_on_its_own_behalf_is_a_machine() {
        var token = TestIdentityProvider.token(TestIdentityProvider.CLIENT);
        assertThat(send(with(token)).at("/kind")).isEqualTo("MACHINE");
    }

    @Test
    void health_and_descriptions_are_public_and_nothing_else() {
        assertThat(send(anonymous("/actuator/health")).status()).isEqualTo(200);
        assertThat(send(anonymous("/actuator/health/readiness")).status()).isEqualTo(200);
        assertThat(send(anonymous("/api/openapi/x")).problem()).isEqualTo("404 no-such-path");
        assertThat(send(anonymous("/nothing")).problem()).isEqualTo("401 unauthenticated");
        assertThat(send(anonymous("/actuator")).problem()).isEqualTo("401 unauthenticated");
        var refused = send(anonymous("/who"));
        assertThat(refused.problem()).isEqualTo("401 unauthenticated");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_token_is_only_taken_from_the_header() {
        assertThat(send(anonymous("/who?access_token=" + TestIdentityProvider.token("ada")))
                        .problem())
                .isEqualTo("401 unauthenticated");
    }

    @Test
    void a_token_for_others_or_of_others_or_of_another_time_is_refused() {
        refused(claims -> claims.issuer("http://localhost/other"));
        refused(claims -> claims.issuer(TestIdentityProvider.issuer() + "/"));
        refused(claims -> claims.issuer(null));
        refused(claims -> claims.audience("another-api"));
        refused(claims -> claims.audience((String) null));
        refused(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60))));
        refused(claims -> claims.expirationTime(null));
        refused(claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120))));
        refused(claims -> claims.subject(null));
        refused(claims -> claims.claim("azp", null));
    }

    @Test
    void an_audience_among_others_is_enough() {
        var token = TestIdentityProvider.token("ada", claims -> claims.audience(List.of("x", "jalon-api")));
        assertThat(send(with(token)).status()).isEqualTo(200);
    }

    @Test
    void a_token_that_is_not_signed_by_the_issuer_with_rs256_is_refused() throws Exception {
        var claims = SignedJWT.parse(TestIdentityProvider.token("ada")).getJWTClaimsSet();
        refused(new PlainJWT(claims).serialize());
        refused(signed(JWSAlgorithm.HS256, new MACSigner(KEY.toPublicKey().getEncoded()), "at+jwt", claims));
        refused(signed(JWSAlgorithm.RS512, new RSASSASigner(KEY), "at+jwt", claims));
        refused(signed(JWSAlgorithm.PS256, new RSASSASigner(KEY), "at+jwt", claims));
        refused(signed(JWSAlgorithm.RS256, new RSASSASigner(KEY), "logout+jwt", claims));
        var stranger = new RSAKeyGenerator(2048).keyID(KEY.getKeyID()).generate();
        refused(signed(JWSAlgorithm.RS256, new RSASSASigner(stranger), "at+jwt", claims));
        assertThat(send(with(signed(JWSAlgorithm.RS256, new RSASSASigner(KEY), "JWT", claims)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_damaged_token_is_refused() {
        String token = TestIdentityProvider.token("ada");
        refused(token.substring(0, token.length() - 10));
        refused(token.substring(0, token.lastIndexOf('.') + 1));
        refused("x");
        refused("a.b.c");
        refused(token.replace('.', ','));
    }

    @Test
    void grants_that_are_not_understood_give_nothing() {
        var good = Map.of("role", "reader", "perimeter", "place:1");
        assertThat(grants(List.of(good, Map.of("role", "reader"), "x", 5, List.of())))
                .contains("place")
                .doesNotContain(", Grant");
        assertThat(grants("reader@place:1")).isEqualTo("[]");
        assertThat(grants(good)).isEqualTo("[]");
        assertThat(grants(List.of(Map.of("role", "reader", "perimeter", "place:1", "scope", "x"))))
                .isEqualTo("[]");
        assertThat(grants(List.of(Map.of("role", "reader", "perimeter", "place:"))))
                .isEqualTo("[]");
        assertThat(grants(List.of(Map.of("role", "reader", "perimeter", "place:*"))))
                .isEqualTo("[]");
        assertThat(grants(List.of(Map.of("role", "READER", "perimeter", "place:1"))))
                .isEqualTo("[]");
        assertThat(grants(List.of(Map.of("role", "reader", "perimeter", "place:1", "to", "2021-02-30"))))
                .isEqualTo("[]");
        assertThat(grants(List.of(Map.of("role", "reader", "perimeter", "place:1", "to", 20210228))))
                .isEqualTo("[]");
    }

    private String grants(Object claim) {
        var token = TestIdentityProvider.token("ada", claims -> claims.claim("jalon_grants", claim));
        return send(with(token)).at("/grants");
    }

    private java.net.http.HttpRequest.Builder with(String token) {
        return anonymous("/who").header("Authorization", "Bearer " + token);
    }

    private void refused(Consumer<JWTClaimsSet.Builder> change) {
        refused(TestIdentityProvider.token("ada", change));
    }

    private void refused(String token) {
        assertThat(send(with(token)).problem()).isEqualTo("401 token-invalid");
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, String type, JWTClaimsSet claims)
            throws Exception {
        var header = new JWSHeader.Builder(algorithm)
                .keyID(KEY.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }
}
