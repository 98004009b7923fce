package fr.jalon.standalone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of one login and its public shadow (RFC 7636): who shows the secret is who began the login. */
record Pkce(String verifier, String challenge) {

    private static final int SECRET_BYTES = 32;

    static Pkce random() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return of(text(bytes));
    }

    static Pkce of(String verifier) {
        return new Pkce(verifier, text(sha256(verifier.getBytes(StandardCharsets.US_ASCII))));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }
}
