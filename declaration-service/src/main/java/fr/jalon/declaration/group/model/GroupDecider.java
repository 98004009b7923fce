package fr.jalon.declaration.group.model;

import fr.jalon.declaration.group.model.GroupCommand.JoinGroup;
import fr.jalon.declaration.group.model.GroupCommand.LeaveGroup;
import fr.jalon.declaration.group.model.GroupCommand.RegisterGroup;
import fr.jalon.declaration.group.model.GroupEvent.GroupRegistered;
import fr.jalon.declaration.group.model.GroupEvent.MemberJoined;
import fr.jalon.declaration.group.model.GroupEvent.MemberLeft;
import fr.jalon.declaration.group.model.Refused.Reason;
import java.util.List;

/** Every rule of a group, in one pure function. What is already so is asked again without effect. */
public final class GroupDecider {

    private GroupDecider() {}

    /**
     * What happens when {@code command} meets {@code state}.
     *
     * @return the events to append; empty when nothing would change
     * @throws Refused when a rule forbids it
     */
    public static List<GroupEvent> decide(GroupCommand command, Group state) {
        return switch (command) {
            case RegisterGroup register -> register(register, state);
            case JoinGroup join -> join(join, known(state, command));
            case LeaveGroup leave -> leave(leave, known(state, command));
        };
    }

    private static List<GroupEvent> register(RegisterGroup command, Group state) {
        var event = new GroupRegistered(command.group(), command.name(), command.region(), command.source());
        if (state.registered() == null) {
            return List.of(event);
        }
        if (state.registered().equals(event)) {
            return List.of();
        }
        throw new Refused(Reason.GROUP_EXISTS, command.group());
    }

    private static List<GroupEvent> join(JoinGroup command, Group state) {
        if (state.stays().stream().anyMatch(stay -> stay.isThatOf(command))) {
            return List.of();
        }
        boolean overlaps = state.stays().stream()
                .anyMatch(
                        stay -> stay.establishment().equals(command.establishment()) && stay.endsAfter(command.date()));
        if (overlaps) {
            throw new Refused(Reason.GROUP_ALREADY_MEMBER, command.establishment(), command.group(), command.date());
        }
        return List.of(new MemberJoined(
                command.group(),
                command.establishment(),
                command.role(),
                command.roleStanding(),
                command.date(),
                command.bound(),
                command.source()));
    }

    private static List<GroupEvent> leave(LeaveGroup command, Group state) {
        if (state.stays().stream().anyMatch(stay -> stay.endedAs(command))) {
            return List.of();
        }
        var open = state.stays().stream()
                .filter(stay -> stay.isOpen() && stay.establishment().equals(command.establishment()))
                .findAny()
                .orElseThrow(() -> new Refused(Reason.GROUP_NOT_A_MEMBER, command.establishment(), command.group()));
        if (!command.date().isAfter(open.joined())) {
            throw new Refused(Reason.GROUP_LEFT_BEFORE_JOINING, command.establishment(), command.date(), open.joined());
        }
        return List.of(new MemberLeft(
                command.group(), command.establishment(), command.date(), command.bound(), command.source()));
    }

    private static Group known(Group state, GroupCommand command) {
        if (state.registered() == null) {
            throw new Refused(Reason.UNKNOWN_GROUP, command.group());
        }
        return state;
    }
}
