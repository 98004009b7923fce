package fr.jalon.declaration.establishment;

import fr.jalon.declaration.establishment.model.Finess;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the other features may ask about establishments, as known now. */
public interface Establishments {

    /** The establishment of that number, empty when none is registered. */
    Optional<Establishment> find(Finess finess);

    /**
     * A registered legal entity.
     *
     * @param name unknown for most of the national extract
     * @param region INSEE code, derived from the department of the number
     */
    record Establishment(Finess finess, @Nullable String name, String department, String region) {}
}
