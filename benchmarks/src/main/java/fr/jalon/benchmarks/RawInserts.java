package fr.jalon.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * One insert and its commit for each event, from as many connections as there are callers: the row, the keys and the
 * bytes of the log, with positions drawn from a sequence, so that they may be read out of order.
 */
final class RawInserts implements Contender {

    private static final String TABLE = """
        create table event (
            position bigint generated always as identity primary key, event_id text not null unique, stream text,
            stream_type text, version bigint, type text not null, revision text,
            occurred_at timestamptz not null, recorded_at timestamptz not null default clock_timestamp(),
            payload bytea not null, metadata bytea not null, message bytea, unique (stream, version))\
        """;
    private static final String INSERT = """
        insert into event (event_id, stream, stream_type, version, type, revision, occurred_at, payload, metadata,
                           message)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final HikariDataSource pool;
    private final Serializer serializer;
    private final boolean oneRoundTrip;

    /** Takes whether the commit travels with the insert, or after it as the second round trip of a transaction. */
    RawInserts(Database database, Serializer serializer, boolean oneRoundTrip) throws Exception {
        this.pool = database.with(TABLE).pool();
        this.serializer = serializer;
        this.oneRoundTrip = oneRoundTrip;
    }

    @Override
    public String name() {
        return oneRoundTrip ? "raw JDBC, insert commits itself" : "raw JDBC, insert then commit";
    }

    @Override
    public void append() throws Exception {
        String stream = Sample.Create.next().id();
        var event = new GenericDomainEventMessage<>("Sample", stream, 0, Sample.content(stream), Map.of());
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        try (Connection connection = pool.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(oneRoundTrip);
            insert.setString(1, event.getIdentifier());
            insert.setString(2, stream);
            insert.setString(3, event.getType());
            insert.setLong(4, event.getSequenceNumber());
            insert.setString(5, payload.getType().getName());
            insert.setString(6, payload.getType().getRevision());
            insert.setObject(7, OffsetDateTime.parse(event.getTimestamp().toString()));
            insert.setBytes(8, payload.getData());
            insert.setBytes(9, metadata.getData());
            insert.setBytes(10, Sample.body(event, stream));
            insert.executeUpdate();
            if (!oneRoundTrip) {
                connection.commit();
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
