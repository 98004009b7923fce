package fr.jalon.demoidp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the demo promises.
 *
 * @param issuer the address under which browsers reach this process, with its context path
 * @param keyFile where the signing key is kept, so that tokens survive a restart; a passing key when absent
 * @param gatewaySecret the secret of the client {@code jalon-gateway}
 * @param tokenLifetime how long an access token is valid
 * @param users the demo people; the password of each is the name
 */
@ConfigurationProperties("jalon.demo-idp")
record DemoSettings(
        URI issuer,
        @Nullable Path keyFile,
        String gatewaySecret,
        @DefaultValue("1h") Duration tokenLifetime,
        List<DemoUser> users) {

    /**
     * A demo person.
     *
     * @param label what the login page says of this person
     * @param grants the claim {@code jalon_grants} of the person's tokens
     */
    record DemoUser(String name, String label, @DefaultValue List<Map<String, String>> grants) {}

    /** The address of the gateway, which is where this process is reached. */
    String gateway() {
        return "%s://%s".formatted(issuer.getScheme(), issuer.getAuthority());
    }
}
