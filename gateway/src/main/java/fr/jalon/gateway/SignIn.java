package fr.jalon.gateway;

import fr.jalon.platform.security.SecuritySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** How browsers sign in. The provider's addresses are configured, not asked for, so that start order does not matter. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    static final String REGISTRATION = "jalon";
    static final String PATH = "/oauth2/authorization/" + REGISTRATION;

    @Bean
    ClientRegistrationRepository clientRegistrations(GatewaySettings settings, SecuritySettings security) {
        var login = settings.login();
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(login.clientId())
                .clientSecret(login.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.publicUri() + "/login/oauth2/code/{registrationId}")
                .scope("openid")
                .issuerUri(security.issuer())
                .authorizationUri(login.authorizationUri())
                .tokenUri(login.tokenUri())
                .jwkSetUri(security.jwkSetUri().toString())
                .userNameAttributeName("sub")
                .build());
    }

    /** Tokens live in the session, on the server, and nowhere else. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    DefaultOAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
        return new DefaultOAuth2AuthorizedClientManager(registrations, clients);
    }
}
