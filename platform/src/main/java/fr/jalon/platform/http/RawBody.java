package fr.jalon.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The body of a request as it came. */
public final class RawBody {

    static final String ATTRIBUTE = RawBody.class.getName();

    private static final byte[] NONE = {};

    private RawBody() {}

    /** The bytes as they came; empty for a request without a body. */
    public static byte[] of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] bytes ? bytes.clone() : NONE;
    }

    /** SHA-256, in hex, of method, path and body. */
    public static String hash(HttpServletRequest request) {
        var digest = sha256();
        digest.update((request.getMethod() + "\n" + path(request) + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(of(request));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The path the client asked for, also while an error is told. */
    public static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }
}
