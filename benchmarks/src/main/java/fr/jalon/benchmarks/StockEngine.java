package fr.jalon.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's own engine, which writes the message of each event into an outbox in the same transaction. */
final class StockEngine extends JdbcEventStorageEngine {

    static final String[] TABLES = {
        """
        create table DomainEventEntry (
            globalIndex bigint generated always as identity primary key, aggregateIdentifier varchar(255) not null,
            sequenceNumber bigint not null, type varchar(255), eventIdentifier varchar(255) not null unique,
            metaData bytea, payload bytea not null, payloadRevision varchar(255), payloadType varchar(255) not null,
            timeStamp varchar(255) not null, unique (aggregateIdentifier, sequenceNumber))\
        """,
        """
        create table SnapshotEventEntry (
            aggregateIdentifier varchar(255) not null, sequenceNumber bigint not null, type varchar(255) not null,
            eventIdentifier varchar(255) not null unique, metaData bytea, payload bytea not null,
            payloadRevision varchar(255), payloadType varchar(255) not null, timeStamp varchar(255) not null,
            primary key (aggregateIdentifier, sequenceNumber))\
        """,
        "create table message (id bigint generated always" + " as identity primary key, body bytea not" + " null)"
    };

    private final ConnectionProvider connections;

    StockEngine(ConnectionProvider connections, Serializer serializer) {
        super(JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer));
        this.connections = connections;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        super.appendEvents(events, serializer);
        try (Connection connection = connections.getConnection();
                var insert = connection.prepareStatement("insert into message (body) values (?)")) {
            for (EventMessage<?> event : events) {
                String stream = ((DomainEventMessage<?>) event).getAggregateIdentifier();
                insert.setBytes(1, Sample.body(event, stream));
                insert.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new EventStoreException("The message was not stored", failed);
        }
    }
}
