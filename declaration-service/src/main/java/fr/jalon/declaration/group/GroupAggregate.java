package fr.jalon.declaration.group;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.jalon.declaration.group.model.Group;
import fr.jalon.declaration.group.model.GroupDecider;
import fr.jalon.declaration.group.model.GroupEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects the decider to the event store; that a group is unknown is for the decider to say. */
@Aggregate(type = "group")
class GroupAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Group state = Group.UNKNOWN;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(AskedOfGroup asked) {
        asked.requireVersion(stream == null ? null : AggregateLifecycle.getVersion());
        GroupDecider.decide(asked.command(), state).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(GroupEvent event) {
        stream = AskedOfGroup.stream(event.group());
        state = state.after(event);
    }
}
