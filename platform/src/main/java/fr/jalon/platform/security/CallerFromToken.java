package fr.jalon.platform.security;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Makes the caller of a verified token. */
final class CallerFromToken implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final List<String> CLIENT_CLAIMS = List.of("azp", "client_id");

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String client = Objects.requireNonNull(client(token));
        String subject = Objects.requireNonNull(token.getSubject());
        var kind = subject.equals(client) ? Caller.Kind.MACHINE : Caller.Kind.PERSON;
        var grants = Grants.of(token.getClaim(Grants.CLAIM), subject);
        return new CallerAuthentication(new Caller(
                Objects.requireNonNull(token.getClaimAsString("iss")),
                subject,
                client,
                kind,
                grants,
                token.getTokenValue()));
    }

    /** Refuses a token without what a caller needs. */
    static OAuth2TokenValidator<Jwt> complete() {
        return token -> {
            if (isBlank(token.getSubject()) || isBlank(client(token)) || token.getExpiresAt() == null) {
                return OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "sub, exp and azp or client_id are required", null));
            }
            return OAuth2TokenValidatorResult.success();
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String client(Jwt token) {
        for (String claim : CLIENT_CLAIMS) {
            if (token.getClaim(claim) instanceof String client) {
                return client;
            }
        }
        return null;
    }
}
