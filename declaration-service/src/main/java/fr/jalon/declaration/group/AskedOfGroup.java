package fr.jalon.declaration.group;

import fr.jalon.declaration.group.model.GroupCommand;
import fr.jalon.declaration.keeping.ReferentialCommand;
import java.util.OptionalLong;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command for one group. */
public record AskedOfGroup(GroupCommand command, OptionalLong madeFor) implements ReferentialCommand {

    /** The stream of the group of that name. */
    static String stream(String name) {
        return "group/" + name;
    }

    /** Where it goes. */
    @TargetAggregateIdentifier
    public String stream() {
        return stream(command.group());
    }
}
