package fr.jalon.declaration.group.model;

import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import java.time.LocalDate;

/** Everything that may be asked of a group. */
public sealed interface GroupCommand {

    String group();

    /**
     * Asks that the group be known.
     *
     * @param region INSEE code
     */
    record RegisterGroup(String group, String name, String region, Source source) implements GroupCommand {}

    /** Asks that an establishment be a member from a date. */
    record JoinGroup(
            String group,
            String establishment,
            Role role,
            Standing roleStanding,
            LocalDate date,
            JoinBound bound,
            Source source)
            implements GroupCommand {}

    /** Asks that a member be none any more from a date. */
    record LeaveGroup(String group, String establishment, LocalDate date, LeaveBound bound, Source source)
            implements GroupCommand {}
}
