package fr.jalon.declaration.store;

import fr.jalon.eventstore.EventLog;
import fr.jalon.eventstore.GaplessEventStorageEngine;
import fr.jalon.eventstore.GaplessEventStore;
import fr.jalon.eventstore.LogWriter;
import fr.jalon.platform.messaging.Messaging;
import fr.jalon.platform.messaging.Relay;
import fr.jalon.platform.messaging.RelayedMessage;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The log under Axon, and the relay that tells the world what the log holds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Installation.class)
@EnableScheduling
class EventStoreConfiguration {

    static final String TOPIC = "declarations.v1";

    /** Writes through a connection outside the pool, so that no waiting caller can keep it from its work. */
    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    LogWriter logWriter(DataSourceProperties database) {
        var single = new DriverManagerDataSource(database.determineUrl());
        single.setUsername(database.determineUsername());
        single.setPassword(database.determinePassword());
        return LogWriter.builder().dataSource(single).build();
    }

    @Bean(destroyMethod = "close")
    EventLog eventLog(
            LogWriter writer,
            DataSource database,
            @Qualifier("eventSerializer") Serializer events,
            Serializer snapshots,
            EventUpcaster upcasters,
            Installation installation,
            List<Vocabulary> vocabularies) {
        return EventLog.open(GaplessEventStorageEngine.builder()
                .writer(writer)
                .dataSource(database)
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .upcasterChain(upcasters)
                .encoder(new EnvelopeEncoder(installation.source(), vocabularies))
                .build());
    }

    @Bean
    EventStore eventStore(EventLog log) {
        return GaplessEventStore.builder().log(log).build();
    }

    @Bean
    Relay relay(Messaging messaging, EventLog log) {
        var relay = messaging.relay(
                TOPIC,
                (position, limit) -> log.messagesAfter(position, limit).stream()
                        .map(message -> new RelayedMessage(message.position(), message.subject(), message.bytes()))
                        .toList());
        log.onCommit(relay::wake);
        return relay;
    }
}
