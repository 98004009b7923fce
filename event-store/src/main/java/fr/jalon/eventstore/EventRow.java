package fr.jalon.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** An event as it is stored, in the form Axon reads. */
final class EventRow implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

    static final String COLUMNS =
            "position, event_id, stream, stream_type, version, type, revision, occurred_at, payload, metadata";

    private final long position;
    private final String eventId;
    private final @Nullable String stream;
    private final @Nullable String streamType;
    private final long version;
    private final String type;
    private final @Nullable String revision;
    private final Instant occurredAt;
    private final byte[] payload;
    private final byte[] metadata;

    /** Reads the current row, which holds {@link #COLUMNS} in this order. */
    EventRow(ResultSet row) throws SQLException {
        position = row.getLong(1);
        eventId = row.getString(2);
        stream = row.getString(3);
        streamType = row.getString(4);
        version = row.getLong(5);
        type = row.getString(6);
        revision = row.getString(7);
        occurredAt = LogTables.instant(row, 8);
        payload = row.getBytes(9);
        metadata = row.getBytes(10);
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public @Nullable String getType() {
        return streamType;
    }

    @Override
    public @Nullable String getAggregateIdentifier() {
        return stream;
    }

    @Override
    public long getSequenceNumber() {
        return version;
    }

    @Override
    public Instant getTimestamp() {
        return occurredAt;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, new SimpleSerializedType(type, revision));
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }
}
