package fr.jalon.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An identity provider for the tests of a JVM: publishes one key and signs whatever a test asks for. */
public final class TestIdentityProvider {

    public static final String AUDIENCE = "jalon-api";
    public static final String CLIENT = "jalon-test";

    private static final RSAKey KEY = generateKey();
    private static final HttpServer SERVER = serve();

    private TestIdentityProvider() {}

    public static String issuer() {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/test-idp";
    }

    public static String jwkSetUri() {
        return issuer() + "/jwks";
    }

    /** The key tokens are signed with. */
    public static RSAKey key() {
        return KEY;
    }

    /** Lets a service under test believe the tokens; call it from a {@code @DynamicPropertySource} method. */
    public static void register(DynamicPropertyRegistry registry) {
        registry.add("jalon.security.issuer", TestIdentityProvider::issuer);
        registry.add("jalon.security.jwk-set-uri", TestIdentityProvider::jwkSetUri);
        registry.add("jalon.security.audience", () -> AUDIENCE);
    }

    /** A token of {@code subject} with grants such as {@code role@kind:value}, valid for an hour. */
    public static String token(String subject, String... grants) {
        return token(
                subject,
                claims -> claims.claim(
                        "jalon_grants",
                        Arrays.stream(grants).map(TestIdentityProvider::grant).toList()));
    }

    /** A token of {@code subject} whose claims a test changes at will. */
    public static String token(String subject, Consumer<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(AUDIENCE)
                .subject(subject)
                .claim("azp", CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
        change.accept(claims);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(KEY.getKeyID())
                .type(new JOSEObjectType("at+jwt"))
                .build();
        return sign(new SignedJWT(header, claims.build()));
    }

    /** The same as a header's value. */
    public static String bearer(String subject, String... grants) {
        return "Bearer " + token(subject, grants);
    }

    /** A grant written {@code role@perimeter} as the claim holds it. */
    public static Map<String, String> grant(String text) {
        int at = text.indexOf('@');
        return Map.of("role", text.substring(0, at), "perimeter", text.substring(at + 1));
    }

    private static String sign(SignedJWT token) {
        try {
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static RSAKey generateKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID("test")
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(KEY).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/test-idp/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
