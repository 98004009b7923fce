package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Declaration;
import fr.jalon.declaration.declaring.model.DeclarationDecider;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects the decider to the event store. Anything longer than a delegation belongs in the model. */
@Aggregate(type = "declaration")
class DeclarationAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Declaration state = Declaration.NONE;

    /** One handler for the whole sealed family: the decider's switch cannot forget a command. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(AskedOfDeclaration asked) {
        asked.requireVersion(stream == null ? null : AggregateLifecycle.getVersion());
        DeclarationDecider.decide(asked.command(), state).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(DeclarationEvent event) {
        stream = event.id().stream();
        state = state.after(event);
    }
}
