package fr.jalon.platform.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal a client is told about, by a stable name and, where one is to blame, the member of its request.
 *
 * <p>It has no stack trace: it is an answer, not an accident.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final HttpStatus status;
    private final String name;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient Map<String, @Nullable Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(HttpStatus status, String name, Object... arguments) {
        super(status.value() + " " + name, null, false, false);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A problem is named like-this, not " + name);
        }
        this.status = status;
        this.name = name;
        this.arguments = List.of(arguments);
    }

    /** A problem named {@code name}; the arguments fill {@code {0}}, {@code {1}}… in its sentence. */
    public static Problem of(HttpStatus status, String name, Object... arguments) {
        return new Problem(status, name, arguments);
    }

    /** Blames the member of the body at this JSON pointer, with the sentence of the problem itself. */
    public Problem at(String pointer, @Nullable Object value) {
        return blame("pointer", pointer, value);
    }

    /** Blames the member of the body at this JSON pointer, with the sentence of another name. */
    public Problem at(String pointer, @Nullable Object value, String sentence, Object... sentenceArguments) {
        faults.add(new Fault("pointer", pointer, value, sentence, List.of(sentenceArguments)));
        return this;
    }

    /** Blames a parameter of the query or the path. */
    public Problem inParameter(String parameter, @Nullable Object value) {
        return blame("parameter", parameter, value);
    }

    /** Blames a header of the request. */
    public Problem inHeader(String header, @Nullable Object value) {
        return blame("header", header, value);
    }

    /** Adds a member of the problem's own, such as {@code currentVersion}. */
    public Problem with(String member, @Nullable Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer, such as {@code Retry-After}. */
    public Problem header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    /** The stable name, the end of the problem's {@code type}. */
    public String name() {
        return name;
    }

    List<Object> arguments() {
        return arguments;
    }

    List<Fault> faults() {
        return Collections.unmodifiableList(faults);
    }

    Map<String, @Nullable Object> members() {
        return Collections.unmodifiableMap(members);
    }

    Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    private Problem blame(String kind, String place, @Nullable Object value) {
        faults.add(new Fault(kind, place, value, name, arguments));
        return this;
    }

    /** What in the request is to blame: {@code kind} is pointer, parameter or header. */
    record Fault(String kind, String place, @Nullable Object value, String sentence, List<Object> arguments) {}
}
