package fr.jalon.gateway;

import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.problem.ProblemWriter;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells a client that a service is away (503) or slow (504); a command may have been done all the same. */
@Component
final class ServiceFailures implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceFailures.class);

    private final ProblemWriter problems;

    ServiceFailures(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (Exception failure) {
            return answer(problem(failure));
        }
    }

    private ServerResponse answer(Problem problem) {
        return ServerResponse.status(problem.status()).build((request, response) -> {
            problems.write(problem, request, response);
            return null;
        });
    }

    private static Problem problem(Exception failure) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Problem problem -> {
                    return problem;
                }
                case HttpConnectTimeoutException unreachable -> {
                    return away("service-unreachable", HttpStatus.SERVICE_UNAVAILABLE, failure);
                }
                case HttpTimeoutException slow -> {
                    return away("service-slow", HttpStatus.GATEWAY_TIMEOUT, failure);
                }
                case OAuth2AuthorizationException provider -> {
                    return away("identity-provider-unreachable", HttpStatus.SERVICE_UNAVAILABLE, failure);
                }
                default -> {}
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return away("service-unreachable", HttpStatus.SERVICE_UNAVAILABLE, failure);
            }
        }
        throw failure;
    }

    private static Problem away(String name, HttpStatus status, Exception failure) {
        LOG.warn("{}: {}", name, failure.toString());
        return Problem.of(status, name).header(HttpHeaders.RETRY_AFTER, "1");
    }
}
