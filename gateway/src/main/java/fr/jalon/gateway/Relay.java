package fr.jalon.gateway;

import fr.jalon.platform.observability.Correlation;
import fr.jalon.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.ServerRequest;

/** Gives a request the token of its session; a token that came with the request passes as it is. */
@Component
final class Relay {

    private final OAuth2AuthorizedClientManager clients;

    Relay(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    ServerRequest prepared(ServerRequest request, GatewaySettings.Route route) {
        var changed = ServerRequest.from(request).headers(headers -> {
            Headers.admit(headers, route);
            headers.set(Correlation.HEADER, Correlation.id());
        });
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken session) {
            String token = token(session, request.servletRequest());
            changed.headers(headers -> headers.setBearerAuth(token));
        }
        return changed.build();
    }

    private String token(OAuth2AuthenticationToken session, HttpServletRequest request) {
        try {
            var client = clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(
                            session.getAuthorizedClientRegistrationId())
                    .principal(session)
                    .attributes(attributes -> {
                        attributes.put(HttpServletRequest.class.getName(), request);
                        attributes.put(HttpServletResponse.class.getName(), response());
                    })
                    .build());
            if (client != null) {
                return client.getAccessToken().getTokenValue();
            }
        } catch (ClientAuthorizationException ended) {
            throw ended(request);
        }
        throw ended(request);
    }

    /** The provider no longer stands by the session: whoever has it must sign in again. */
    private static Problem ended(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return Problem.of(HttpStatus.UNAUTHORIZED, "session-ended").header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static HttpServletResponse response() {
        var response = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse();
        return java.util.Objects.requireNonNull(response);
    }
}
