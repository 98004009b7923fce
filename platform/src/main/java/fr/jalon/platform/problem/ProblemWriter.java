package fr.jalon.platform.problem;

import fr.jalon.platform.http.RawBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the answer, whatever the client says it accepts. */
public final class ProblemWriter {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:jalon:problem:";
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final int LONGEST_VALUE = 200;

    private final ProblemTexts texts;
    private final JsonMapper json;

    public ProblemWriter(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Writes {@code problem}; does nothing when an answer is already on its way. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var locale = locale(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var body = json.writeValueAsBytes(members(problem, RawBody.path(request), locale));
        response.resetBuffer();
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** The problem as the members of its JSON object, in order. */
    public Map<String, @Nullable Object> members(Problem problem, String path, Locale locale) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("type", TYPE + problem.name());
        members.put("title", texts.text(problem.name() + ".title", locale));
        members.put("status", problem.status().value());
        members.put("detail", detail(problem.name(), problem.arguments(), locale));
        members.put("instance", path);
        if (!problem.faults().isEmpty()) {
            members.put(
                    "errors",
                    problem.faults().stream().map(fault -> fault(fault, locale)).toList());
        }
        members.putAll(problem.members());
        return members;
    }

    /** French unless English is preferred. */
    public static Locale locale(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.FRENCH;
        }
        try {
            var asked = Locale.LanguageRange.parse(acceptLanguage);
            var found = Locale.lookup(asked, LANGUAGES);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.FRENCH;
        }
    }

    static Problem internal(String correlationId) {
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", correlationId)
                .with("correlationId", correlationId);
    }

    private Map<String, @Nullable Object> fault(Problem.Fault fault, Locale locale) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put(fault.kind(), fault.place());
        members.put("value", shortened(fault.value()));
        members.put("detail", detail(fault.sentence(), fault.arguments(), locale));
        return members;
    }

    private String detail(String name, List<Object> arguments, Locale locale) {
        return texts.text(name + ".detail", locale, arguments.toArray());
    }

    /** A value as it came, but never a long one. */
    private static @Nullable Object shortened(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            default -> {
                String text = value.toString();
                yield text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
            }
        };
    }
}
