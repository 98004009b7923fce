package fr.jalon.platform.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Duration;
import java.util.List;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** The one way a token is verified: RS256 by a key of the issuer, its type, issuer, audience and dates. */
public final class Tokens {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    private Tokens() {}

    /** A verifier; it fetches the keys when the first token comes, so that start order does not matter. */
    public static JwtDecoder verifier(SecuritySettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.jwkSetUri().toString())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(patient())
                .validateType(false)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                        new JOSEObjectType("at+jwt"),
                        new JOSEObjectType("application/at+jwt"),
                        JOSEObjectType.JWT,
                        null)))
                .build();
        decoder.setJwtValidator(validator(settings));
        return decoder;
    }

    /** The default of half a second refuses callers whenever the machine is busy. */
    private static RestTemplate patient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT_TIMEOUT);
        requests.setReadTimeout(READ_TIMEOUT);
        return new RestTemplate(requests);
    }

    private static OAuth2TokenValidator<Jwt> validator(SecuritySettings settings) {
        var audience = new JwtClaimValidator<List<String>>(
                "aud", values -> values != null && values.contains(settings.audience()));
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtIssuerValidator(settings.issuer()),
                audience,
                CallerFromToken.complete());
    }
}
