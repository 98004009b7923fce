package fr.jalon.demoidp;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Puts into an access token what the services ask for: audience, client and grants. */
@Component
final class DemoTokens implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "jalon-api";

    private final DemoPeople people;

    DemoTokens(DemoPeople people) {
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        Authentication person = Objects.requireNonNull(context.getPrincipal());
        context.getJwsHeader().type("at+jwt");
        context.getClaims()
                .audience(List.of(AUDIENCE))
                .claim("azp", context.getRegisteredClient().getClientId())
                .claim("jalon_grants", people.grants(person.getName()));
    }
}
