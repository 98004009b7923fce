package fr.jalon.declaration.group.model;

import fr.jalon.declaration.group.model.GroupEvent.GroupRegistered;
import fr.jalon.declaration.group.model.GroupEvent.MemberJoined;
import fr.jalon.declaration.group.model.GroupEvent.MemberLeft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as its past events have left it.
 *
 * @param registered null before the group is known
 * @param stays in the order they became known
 */
public record Group(@Nullable GroupRegistered registered, List<Stay> stays) {

    private static final LocalDate GROUPS_BEGAN = LocalDate.of(2016, 7, 1);

    /** Before anything happened. */
    public static final Group UNKNOWN = new Group(null, List.of());

    /** The state after {@code event}. No rule is checked here: what is stored has already been decided. */
    public Group after(GroupEvent event) {
        return switch (event) {
            case GroupRegistered first -> new Group(first, stays);
            case MemberJoined joined -> joined(joined);
            case MemberLeft left -> left(left);
        };
    }

    private Group joined(MemberJoined event) {
        var stay = new Stay(
                event.establishment(), event.role(), event.roleStanding(), event.date(), event.bound(), null, null);
        List<Stay> next = new ArrayList<>(stays);
        next.add(stay);
        return new Group(registered, List.copyOf(next));
    }

    private Group left(MemberLeft event) {
        var next = stays.stream()
                .map(stay -> stay.isOpen() && stay.establishment().equals(event.establishment())
                        ? stay.until(event.date(), event.bound())
                        : stay)
                .toList();
        return new Group(registered, next);
    }

    /** The first day on which anybody can have been a member: that of the first sure joining, else when groups began. */
    public LocalDate earliest() {
        return stays.stream()
                .filter(stay -> stay.joinBound() == JoinBound.ON)
                .map(Stay::joined)
                .min(Comparator.naturalOrder())
                .orElse(GROUPS_BEGAN);
    }
}
