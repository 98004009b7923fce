package fr.jalon.platform.observability;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the identifier the client sent when it is sane, makes one otherwise, and says which in the answer. */
final class CorrelationFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = CorrelationFilter.class.getName();
    private static final Pattern SANE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._:-]{0,63}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request);
        String traceparent = request.getHeader("traceparent");
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(Correlation.HEADER, id);
        MDC.put(Correlation.MDC_KEY, id);
        if (isSane(TRACEPARENT, traceparent)) {
            MDC.put(Correlation.MDC_TRACEPARENT, traceparent);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Correlation.MDC_KEY);
            MDC.remove(Correlation.MDC_TRACEPARENT);
        }
    }

    private static String id(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String sent = request.getHeader(Correlation.HEADER);
        return sent != null && isSane(SANE, sent) ? sent : UUID.randomUUID().toString();
    }

    private static boolean isSane(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
