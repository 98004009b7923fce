package fr.jalon.platform.http;

import fr.jalon.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The version a command was made for, as the strong entity tag {@code "<version>"}. */
public final class IfMatch {

    /** A tag that no version ever has: it is always stale. */
    public static final long NEVER = -1;

    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");
    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]*\"");

    private IfMatch() {}

    /** The version in {@code If-Match}; 428 without the header, 400 when it is not one entity tag. */
    public static long version(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (values.isEmpty()) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing");
        }
        String text = values.getFirst().strip();
        var version = VERSION.matcher(text);
        if (values.size() == 1 && version.matches()) {
            return Long.parseLong(version.group(1));
        }
        if (values.size() == 1 && TAG.matcher(text).matches()) {
            return NEVER;
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "if-match-malformed").inHeader(HttpHeaders.IF_MATCH, text);
    }

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
