package fr.jalon.platform.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer the value of the claim {@code iss}, to the letter
 * @param jwkSetUri where the issuer's keys are read, when a token first needs one
 * @param audience what the claim {@code aud} must contain
 */
@ConfigurationProperties("jalon.security")
public record SecuritySettings(
        String issuer,
        URI jwkSetUri,
        @DefaultValue("jalon-api") String audience) {}
