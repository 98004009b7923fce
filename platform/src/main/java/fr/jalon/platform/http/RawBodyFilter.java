package fr.jalon.platform.http;

import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Reads the body once, bounded, and keeps its bytes. Runs after authentication: a stranger's body is never read. */
final class RawBodyFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;
    private final long limit;
    private final List<Limit> limits;

    RawBodyFilter(BodySettings settings, ProblemWriter problems) {
        this.problems = problems;
        this.limit = settings.limit().toBytes();
        this.limits = settings.paths().stream()
                .map(path -> new Limit(
                        PathPatternParser.defaultInstance.parse(path.pattern()),
                        path.limit().toBytes()))
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            var refused = Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "content-encoding-unsupported", encoding)
                    .header(HttpHeaders.ACCEPT_ENCODING, "identity");
            problems.write(refused, request, response);
            return;
        }
        long allowed = limit(request);
        byte[] body = request.getContentLengthLong() > allowed
                ? null
                : request.getInputStream().readNBytes(Math.toIntExact(allowed + 1));
        if (body == null || body.length > allowed) {
            problems.write(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", allowed), request, response);
            return;
        }
        request.setAttribute(RawBody.ATTRIBUTE, body);
        chain.doFilter(new KeptRequest(request, body), response);
    }

    private long limit(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return limits.stream()
                .filter(candidate -> candidate.pattern().matches(path))
                .mapToLong(Limit::bytes)
                .findFirst()
                .orElse(limit);
    }

    private record Limit(PathPattern pattern, long bytes) {}
}
