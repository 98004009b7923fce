package fr.jalon.declaration.establishment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.jalon.declaration.establishment.model.Description;
import fr.jalon.declaration.establishment.model.EstablishmentDecider;
import fr.jalon.declaration.establishment.model.EstablishmentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects the decider to the event store. */
@Aggregate(type = "establishment")
class EstablishmentAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable Description known;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(AskedOfEstablishment asked) {
        asked.requireVersion(stream == null ? null : AggregateLifecycle.getVersion());
        EstablishmentDecider.decide(asked.command(), known).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(EstablishmentEvent event) {
        stream = AskedOfEstablishment.stream(event.description().finess());
        known = event.description();
    }
}
