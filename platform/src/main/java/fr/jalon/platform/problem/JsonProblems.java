package fr.jalon.platform.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with a JSON body and where. */
final class JsonProblems {

    private static final JsonMapper PLAIN = new JsonMapper();

    private JsonProblems() {}

    static Problem of(JacksonException failure, byte[] body) {
        return switch (failure) {
            case StreamConstraintsException beyond -> beyondLimits(beyond);
            case UnrecognizedPropertyException unknown ->
                blamed("member-unknown", unknown, body, unknown.getPropertyName());
            case InputCoercionException tooLarge -> blamed("value-malformed", tooLarge, body);
            case StreamReadException unreadable -> unreadable(unreadable);
            case MismatchedInputException more
            when more.getOriginalMessage().startsWith("Trailing token") -> unreadable(more);
            case ValueInstantiationException refused -> instantiation(refused, body);
            default -> blamed("value-malformed", failure, body);
        };
    }

    private static Problem instantiation(ValueInstantiationException refused, byte[] body) {
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                String pointer = pointer(refused.getPath());
                return problem.faults().isEmpty() ? problem.at(pointer, value(body, pointer)) : problem;
            }
        }
        return blamed("value-malformed", refused, body);
    }

    private static Problem beyondLimits(StreamConstraintsException beyond) {
        boolean deep = beyond.getOriginalMessage().contains("nesting depth");
        return Problem.of(BAD_REQUEST, deep ? "json-too-deep" : "json-beyond-limits");
    }

    private static Problem unreadable(JacksonException failure) {
        var place = failure.getLocation();
        int line = place == null ? 0 : place.getLineNr();
        int column = place == null ? 0 : place.getColumnNr();
        boolean doubled = failure.getOriginalMessage().startsWith("Duplicate Object property");
        return Problem.of(BAD_REQUEST, doubled ? "member-doubled" : "json-malformed", line, column)
                .with("line", line)
                .with("column", column);
    }

    private static Problem blamed(String name, JacksonException failure, byte[] body, Object... arguments) {
        String pointer = pointer(failure.getPath());
        return Problem.of(BAD_REQUEST, name, arguments).at(pointer, value(body, pointer));
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() == null
                        ? "/" + Math.max(step.getIndex(), 0)
                        : "/" + step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    /** What the client wrote there; nothing for objects and lists, which are too long to repeat. */
    private static @Nullable Object value(byte[] body, String pointer) {
        try {
            JsonNode node = PLAIN.readTree(body).at(JsonPointer.compile(pointer));
            return switch (node.getNodeType()) {
                case STRING -> node.stringValue();
                case NUMBER -> node.numberValue();
                case BOOLEAN -> node.booleanValue();
                default -> null;
            };
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
