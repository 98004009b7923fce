package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * All that is known at a position, for some day and those after it, to score a group and its members.
 *
 * @param own of the group itself
 * @param places of those that are or may be members on some of these days, in order of their numbers
 */
public record GroupFacts(Value.Group group, Facts own, List<Place> places) {

    public GroupFacts {
        requireNonNull(group);
        requireNonNull(own);
        places = List.copyOf(places);
    }

    /** A place in the group, and all that is known of the establishment that has it. */
    public record Place(Value.Establishment establishment, List<Segment<Value.Membership>> membership, Facts facts) {}
}
