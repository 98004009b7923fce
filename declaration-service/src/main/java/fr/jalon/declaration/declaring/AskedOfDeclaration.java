package fr.jalon.declaration.declaring;

import fr.jalon.declaration.asking.Asked;
import fr.jalon.declaration.declaring.model.DeclarationCommand;
import java.util.OptionalLong;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command for one declaration. */
record AskedOfDeclaration(DeclarationCommand command, OptionalLong madeFor) implements Asked {

    /** Where it goes. */
    @TargetAggregateIdentifier
    String stream() {
        return command.id().stream();
    }
}
