package fr.jalon.declaration.words;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text about to be kept.
 *
 * @param hash {@code sha256:} and the SHA-256 of salt and text in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
public record Word(String hash, String stream, byte[] salt, String text) {

    static Word of(String stream, byte[] salt, String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            var digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
            return new Word("sha256:" + HexFormat.of().formatHex(digest), stream, salt, text);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return hash; // the text belongs in no log
    }
}
