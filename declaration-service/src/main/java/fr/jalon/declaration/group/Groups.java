package fr.jalon.declaration.group;

import fr.jalon.declaration.group.model.Stay;
import java.util.List;
import java.util.Optional;

/** What the other features may ask about groups, as known now. */
public interface Groups {

    /** The group of that code, empty when none is registered. */
    Optional<Registered> find(String code);

    /**
     * A registered group.
     *
     * @param region INSEE code
     * @param stays everyone who was a member, in the order that became known
     */
    record Registered(String code, String name, String region, List<Stay> stays) {}
}
