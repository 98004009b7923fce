package fr.jalon.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** What passes the door. Only named headers do, so that nobody outside can claim to be a proxy or a person. */
final class Headers {

    private static final Set<String> INWARD = Set.of(
            "accept",
            "accept-language",
            "authorization",
            "content-encoding",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "prefer",
            "traceparent",
            "tracestate",
            "user-agent");

    private static final List<String> NOT_OUTWARD = List.of("Server", "X-Correlation-Id", "X-Powered-By");

    private Headers() {}

    /** Keeps of a request's headers what a service may see. */
    static void admit(HttpHeaders headers, GatewaySettings.Route route) {
        String cookies = only(route.cookie(), headers.getOrEmpty(HttpHeaders.COOKIE));
        Set.copyOf(headers.headerNames()).stream()
                .filter(name -> !INWARD.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(headers::remove);
        if (!cookies.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, cookies);
        }
    }

    /** Takes from an answer's headers what is the gateway's to say. */
    static ServerResponse answered(ServerResponse response, GatewaySettings.Route route) {
        var headers = response.headers();
        NOT_OUTWARD.forEach(headers::remove);
        if (route.cookie().isEmpty()) {
            headers.remove(HttpHeaders.SET_COOKIE);
        }
        return response;
    }

    private static String only(String name, List<String> cookies) {
        return name.isEmpty()
                ? ""
                : cookies.stream()
                        .flatMap(line -> Stream.of(line.split(";")))
                        .map(String::strip)
                        .filter(cookie -> cookie.startsWith(name + "="))
                        .collect(Collectors.joining("; "));
    }
}
