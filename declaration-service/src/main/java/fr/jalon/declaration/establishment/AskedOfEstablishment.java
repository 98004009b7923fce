package fr.jalon.declaration.establishment;

import fr.jalon.declaration.establishment.model.RegisterEstablishment;
import fr.jalon.declaration.keeping.ReferentialCommand;
import java.util.OptionalLong;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command for one establishment. */
public record AskedOfEstablishment(RegisterEstablishment command, OptionalLong madeFor) implements ReferentialCommand {

    /** The stream of the establishment of that name. */
    static String stream(String name) {
        return "establishment/" + name;
    }

    /** Where it goes. */
    @TargetAggregateIdentifier
    public String stream() {
        return stream(command.finess());
    }
}
