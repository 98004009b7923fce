package fr.jalon.declaration.store;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Who caused an event, as its metadata tell it; travels with a command and reaches every event of it.
 *
 * @param pseudonym never a name
 * @param client the application the actor used
 */
public record Actor(
        UUID pseudonym,
        Kind kind,
        String client,
        String correlationId,
        @Nullable String traceparent) {

    /** What acts. */
    public enum Kind {
        PERSON,
        MACHINE,
        SYSTEM;

        /** As written in messages. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final UUID NOBODY = new UUID(0, 0);

    /** The service itself, for what it does without being asked. */
    public static Actor system(String correlationId) {
        return new Actor(NOBODY, Kind.SYSTEM, "declaration-service", correlationId, null);
    }

    /** The metadata to send a command with. */
    public MetaData metaData() {
        Map<String, Object> entries = new HashMap<>();
        entries.put("actor", pseudonym.toString());
        entries.put("actorKind", kind.word());
        entries.put("client", client);
        entries.put("correlationId", correlationId);
        if (traceparent != null) {
            entries.put("traceparent", traceparent);
        }
        return MetaData.from(entries);
    }
}
