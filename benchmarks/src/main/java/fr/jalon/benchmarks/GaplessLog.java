package fr.jalon.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import fr.jalon.eventstore.EventLog;
import fr.jalon.eventstore.GaplessEventStorageEngine;
import fr.jalon.eventstore.GaplessEventStore;
import fr.jalon.eventstore.LogWriter;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;

/** The event store of this project, called directly. */
final class GaplessLog implements Contender {

    private final HikariDataSource pool;
    private final HikariDataSource writersOwn;
    private final LogWriter writer;
    private final GaplessEventStorageEngine engine;
    private final EventLog log;

    GaplessLog(Database database, Serializer serializer) throws Exception {
        pool = database.withLog().pool();
        writersOwn = database.pool(1);
        writer = LogWriter.builder().dataSource(writersOwn).build();
        engine = GaplessEventStorageEngine.builder()
                .writer(writer)
                .dataSource(pool)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .encoder(event -> Sample.body(event, event.getAggregateIdentifier()))
                .build();
        log = EventLog.open(engine);
    }

    GaplessEventStore store() {
        return GaplessEventStore.builder().log(log).build();
    }

    @Override
    public String name() {
        return "event store, direct";
    }

    @Override
    public void append() {
        String stream = Sample.Create.next().id();
        engine.appendEvents(new GenericDomainEventMessage<>("Sample", stream, 0, Sample.content(stream), Map.of()));
    }

    @Override
    public void close() {
        log.close();
        writer.close();
        writersOwn.close();
        pool.close();
    }
}
