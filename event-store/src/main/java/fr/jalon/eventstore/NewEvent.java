package fr.jalon.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * An event as it goes to the log, before it has a position.
 *
 * @param stream         null, as are its type and version, for an event of no stream
 * @param occurredMicros time the application gave it, in microseconds since 1970
 * @param body           body of its message; null only where no messages are written
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record NewEvent(
        String id,
        @Nullable String stream,
        @Nullable String streamType,
        @Nullable Long version,
        String type,
        @Nullable String revision,
        long occurredMicros,
        byte[] payload,
        byte[] metadata,
        byte @Nullable [] body) {}
