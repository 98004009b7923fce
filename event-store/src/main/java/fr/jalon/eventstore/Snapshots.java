package fr.jalon.eventstore;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The latest snapshot of each stream; an older one never replaces a newer one. */
final class Snapshots {

    private static final String STORE = """
        insert into snapshot (stream, stream_type, version, event_id, type, revision, occurred_at, payload, metadata)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (stream) do update
           set stream_type = excluded.stream_type, version = excluded.version, event_id = excluded.event_id,
               type = excluded.type, revision = excluded.revision, occurred_at = excluded.occurred_at,
               payload = excluded.payload, metadata = excluded.metadata
         where snapshot.version <= excluded.version\
        """;

    private final LogTables tables;

    Snapshots(LogTables tables) {
        this.tables = tables;
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = snapshot.serializeMetaData(serializer, byte[].class);
        tables.with(connection -> {
            try (var insert = connection.prepareStatement(STORE)) {
                insert.setString(1, snapshot.getAggregateIdentifier());
                insert.setString(2, snapshot.getType());
                insert.setLong(3, snapshot.getSequenceNumber());
                insert.setString(4, snapshot.getIdentifier());
                insert.setString(5, payload.getType().getName());
                insert.setString(6, payload.getType().getRevision());
                insert.setObject(7, OffsetDateTime.ofInstant(snapshot.getTimestamp(), ZoneOffset.UTC));
                insert.setBytes(8, payload.getData());
                insert.setBytes(9, metadata.getData());
                return insert.executeUpdate();
            }
        });
    }

    Optional<EventRow> of(String stream) {
        return tables.first(
                "select 0, event_id, stream, stream_type, version, type, revision, occurred_at, payload, metadata"
                        + " from snapshot where stream = ?",
                query -> query.setString(1, stream),
                EventRow::new);
    }
}
