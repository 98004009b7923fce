package fr.jalon.platform.http;

import fr.jalon.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * The client's name for one command, under which it may be repeated.
 *
 * @param value 1 to 255 printable ASCII characters
 * @param bodyHash SHA-256, in hex, of method, path and raw body: what must be the same in a repetition
 */
public record IdempotencyKey(String value, String bodyHash) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    /** The key of a request; 400 without one. */
    public static IdempotencyKey of(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(HEADER));
        if (values.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key-missing");
        }
        String value = values.getFirst();
        if (values.size() > 1 || !VALUE.matcher(value).matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key-malformed")
                    .inHeader(HEADER, value);
        }
        return new IdempotencyKey(value, RawBody.hash(request));
    }
}
