package fr.jalon.declaration.store;

import org.jspecify.annotations.Nullable;

/**
 * What the world is told of one event.
 *
 * @param type such as {@code fr.jalon.group.registered.v1}
 * @param data a record or a JSON tree; the order of its members is the order of the bytes, for ever
 */
public record Told(
        String type,
        @Nullable String declarant,
        @Nullable String programme,
        @Nullable String indicator,
        Object data) {

    /** A message that concerns no declarant. */
    public static Told of(String type, Object data) {
        return new Told(type, null, null, null, data);
    }
}
