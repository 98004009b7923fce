package fr.jalon.platform.messaging;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the relays and consumers of a service on its data source and its {@code spring.kafka} settings. */
public final class Messaging {

    private final DataSource database;
    private final PlatformTransactionManager transactions;
    private final Map<String, Object> kafka;

    Messaging(DataSource database, PlatformTransactionManager transactions, Map<String, Object> kafka) {
        this.database = database;
        this.transactions = transactions;
        this.kafka = Map.copyOf(kafka);
    }

    /** A relay of {@code source} to {@code topic}, to be declared as a bean. */
    public Relay relay(String topic, RelaySource source) {
        return new Relay(topic, source, database, kafka);
    }

    /** A consumer of {@code topic}, to be declared as a bean. */
    public SequencedConsumer consumer(String topic, MessageHandler handler) {
        return new SequencedConsumer(topic, handler, database, transactions, kafka);
    }
}
