package fr.jalon.declaration.group.model;

import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import java.time.LocalDate;

/** Everything that can have happened to a group. Stored for ever: add new events, never edit an old one. */
public sealed interface GroupEvent {

    String group();

    /** Known for the first time. */
    record GroupRegistered(String group, String name, String region, Source source) implements GroupEvent {}

    /** An establishment became a member. */
    record MemberJoined(
            String group,
            String establishment,
            Role role,
            Standing roleStanding,
            LocalDate date,
            JoinBound bound,
            Source source)
            implements GroupEvent {}

    /** A member ceased to be one. */
    record MemberLeft(String group, String establishment, LocalDate date, LeaveBound bound, Source source)
            implements GroupEvent {}
}
