package fr.jalon.benchmarks;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;

/** An event store behind Axon's command gateway: each append is a command that creates an aggregate. */
final class ThroughGateway implements Contender {

    private final String name;
    private final Runnable closing;
    private final Configuration configuration;
    private final CommandGateway commands;

    /** Takes what to close at the end beside the event store. */
    ThroughGateway(String name, EventStore eventStore, Runnable closing, Serializer serializer) {
        this.name = name;
        this.closing = closing;
        this.configuration = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> serializer)
                .configureEventStore(_ -> eventStore)
                .configureCommandBus(_ -> SimpleCommandBus.builder().build())
                .configureAggregate(Sample.class)
                .start();
        this.commands = configuration.commandGateway();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void append() {
        commands.sendAndWait(Sample.Create.next());
    }

    @Override
    public void close() {
        configuration.shutdown();
        closing.run();
    }
}
