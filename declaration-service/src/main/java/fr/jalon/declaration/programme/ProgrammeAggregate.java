package fr.jalon.declaration.programme;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.jalon.declaration.programme.model.Programme;
import fr.jalon.declaration.programme.model.ProgrammeDecider;
import fr.jalon.declaration.programme.model.ProgrammeEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects the decider to the event store. */
@Aggregate(type = "programme")
class ProgrammeAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Programme state = Programme.UNKNOWN;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(AskedOfProgramme asked) {
        asked.requireVersion(stream == null ? null : AggregateLifecycle.getVersion());
        ProgrammeDecider.decide(asked.command(), state).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event) {
        stream = AskedOfProgramme.stream(event.programme());
        state = state.after(event);
    }
}
