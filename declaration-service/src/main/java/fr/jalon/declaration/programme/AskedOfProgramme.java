package fr.jalon.declaration.programme;

import fr.jalon.declaration.keeping.ReferentialCommand;
import fr.jalon.declaration.programme.model.ProgrammeCommand;
import java.util.OptionalLong;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command for one programme. */
public record AskedOfProgramme(ProgrammeCommand command, OptionalLong madeFor) implements ReferentialCommand {

    /** The stream of the programme of that name. */
    static String stream(String name) {
        return "programme/" + name;
    }

    /** Where it goes. */
    @TargetAggregateIdentifier
    public String stream() {
        return stream(command.programme());
    }
}
