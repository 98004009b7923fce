package fr.jalon.demoidp;

import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The two applications the demo knows: the gateway, which keeps a secret, and the command line, which cannot. */
final class DemoClients {

    private DemoClients() {}

    static RegisteredClientRepository of(DemoSettings settings) {
        return new InMemoryRegisteredClientRepository(gateway(settings), commandLine(settings));
    }

    private static RegisteredClient gateway(DemoSettings settings) {
        return client("jalon-gateway", settings)
                .clientSecret("{noop}" + settings.gatewaySecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.gateway() + "/login/oauth2/code/jalon")
                .build();
    }

    /** The port of a loopback address is free, as RFC 8252 section 7.3 asks. */
    private static RegisteredClient commandLine(DemoSettings settings) {
        return client("jalon-cli", settings)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .redirectUri("http://127.0.0.1/cb")
                .redirectUri("http://127.0.0.1/callback")
                .build();
    }

    private static RegisteredClient.Builder client(String id, DemoSettings settings) {
        return RegisteredClient.withId(UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString())
                .clientId(id)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLifetime())
                        .build());
    }
}
