package fr.jalon.platform.observability;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;

/** What ties together all that one request causes. */
public final class Correlation {

    /** The name in the logging context. */
    public static final String MDC_KEY = "correlationId";

    public static final String HEADER = "X-Correlation-Id";

    static final String MDC_TRACEPARENT = "traceparent";

    private Correlation() {}

    /** The identifier of the request this thread handles; a new one when it handles none. */
    public static String id() {
        String id = MDC.get(MDC_KEY);
        return id == null ? UUID.randomUUID().toString() : id;
    }

    /** The W3C {@code traceparent} of the request this thread handles, if it brought one. */
    public static Optional<String> traceparent() {
        return Optional.ofNullable(MDC.get(MDC_TRACEPARENT));
    }
}
