package fr.jalon.declaration.establishment.model;

import fr.jalon.declaration.establishment.model.EstablishmentEvent.EstablishmentDescribed;
import fr.jalon.declaration.establishment.model.EstablishmentEvent.EstablishmentRegistered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of registering an establishment, in one pure function. */
public final class EstablishmentDecider {

    private EstablishmentDecider() {}

    /**
     * What happens when {@code command} meets what is known.
     *
     * @param known the last description, null when there is none
     * @return the events to append; empty when nothing would change
     */
    public static List<EstablishmentEvent> decide(RegisterEstablishment command, @Nullable Description known) {
        var description = command.description();
        if (known == null) {
            return List.of(new EstablishmentRegistered(description));
        }
        return known.equals(description) ? List.of() : List.of(new EstablishmentDescribed(description));
    }
}
