package fr.jalon.audit.log;

import fr.jalon.merkle.TreeHash;
import fr.jalon.platform.messaging.Received;
import fr.jalon.platform.messaging.Unnumbered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message on its way into the log.
 *
 * @param offset   where it stood on its topic
 * @param envelope null when the message bears no legible number
 * @param message  the bytes as they came
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Entry(long offset, @Nullable Envelope envelope, byte[] message) {

    /** The longest body that a reader of C2SP tlog-tiles can be given. */
    private static final int LONGEST_BODY_BYTES = 65_535;

    private static final int LONGEST_TEXT = 500;

    /** What the log reads of a message; members it cannot use count as absent. */
    record Envelope(
            String source,
            long sequence,
            Instant time,
            @Nullable String id,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String declarant,
            @Nullable String programme,
            @Nullable String indicator) {}

    static Entry of(Received message) {
        var json = message.json();
        var envelope = new Envelope(
                message.source(),
                message.sequence(),
                message.time(),
                text(json, "id"),
                text(json, "type"),
                text(json, "subject"),
                text(json, "declarant"),
                text(json, "programme"),
                text(json, "indicator"));
        return new Entry(message.offset(), envelope, message.bytes());
    }

    static Entry of(Unnumbered message) {
        return new Entry(message.offset(), null, message.bytes());
    }

    /** What the leaf is the hash of: the message, or, for one too long, its hash, length and place. */
    byte[] body(String topic) {
        if (!isOversized()) {
            return message;
        }
        return "{\"sha256\":\"%s\",\"length\":%d,\"topic\":\"%s\",\"offset\":%d}"
                .formatted(HexFormat.of().formatHex(digest()), message.length, topic, offset)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] leafHash(String topic) {
        return TreeHash.leaf(body(topic));
    }

    boolean isOversized() {
        return message.length > LONGEST_BODY_BYTES;
    }

    byte[] digest() {
        return sha256(message);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }

    private static @Nullable String text(JsonNode json, String member) {
        JsonNode value = json.path(member);
        return value.isString() && storable(value.stringValue()) ? value.stringValue() : null;
    }

    private static boolean storable(String text) {
        return text.length() <= LONGEST_TEXT
                && text.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
