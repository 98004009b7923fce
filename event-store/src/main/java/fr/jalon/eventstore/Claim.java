package fr.jalon.eventstore;

import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * A caller's word that a command is one and the same: stored in the commit of its events, once for each caller and key.
 *
 * <p>It travels in the metadata of the events. All events of one append carry the same claim, or none.
 *
 * @param caller   who sent the command
 * @param key      the idempotency key of the command, unique for its caller
 * @param bodyHash hash of what was asked, so that another body under the same key is recognised
 */
public record Claim(String caller, String key, String bodyHash) {

    /** Metadata key of the caller. */
    public static final String CALLER = "claim.caller";

    /** Metadata key of the idempotency key. */
    public static final String KEY = "claim.key";

    /** Metadata key of the hash of the body. */
    public static final String BODY_HASH = "claim.bodyHash";

    /** The claim as entries of the metadata of a command or an event. */
    public Map<String, String> toMetaData() {
        return Map.of(CALLER, caller, KEY, key, BODY_HASH, bodyHash);
    }

    /** The claim in {@code metaData}; empty when it holds no idempotency key. */
    public static Optional<Claim> of(MetaData metaData) {
        return Optional.ofNullable(text(metaData, KEY))
                .map(key -> new Claim(part(metaData, CALLER), key, part(metaData, BODY_HASH)));
    }

    private static String part(MetaData metaData, String name) {
        String value = text(metaData, name);
        if (value == null) {
            throw new IllegalArgumentException("An event with " + KEY + " lacks " + name);
        }
        return value;
    }

    private static @Nullable String text(MetaData metaData, String name) {
        Object value = metaData.get(name);
        return value == null ? null : value.toString();
    }
}
