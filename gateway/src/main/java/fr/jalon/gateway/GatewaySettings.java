package fr.jalon.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where everything is.
 *
 * @param publicUri the address under which browsers reach the gateway
 * @param login how browsers sign in
 * @param routes what is behind the door
 * @param bodyLimit the largest body any service takes
 * @param connectTimeout how long a connection to a service may take
 * @param readTimeout how long an answer of a service may take
 */
@ConfigurationProperties("jalon.gateway")
record GatewaySettings(
        URI publicUri,
        Login login,
        List<Route> routes,
        @DefaultValue("2MB") DataSize bodyLimit,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout) {

    /**
     * The identity provider, as this process and as browsers see it; nothing is asked of it at the start.
     *
     * @param authorizationUri where a browser goes to sign in
     * @param tokenUri where this process exchanges codes and refreshes tokens
     */
    record Login(String clientId, String clientSecret, String authorizationUri, String tokenUri) {}

    /**
     * A service and the paths that lead to it.
     *
     * @param uri empty when there is no such service
     * @param cookie the one cookie the service gets and may set; none when empty
     * @param secured whether only who is known may pass; the service decides all the same
     */
    record Route(
            String id,
            String uri,
            List<String> paths,
            @DefaultValue("") String cookie,
            @DefaultValue("true") boolean secured) {

        boolean exists() {
            return !uri.isBlank();
        }
    }
}
