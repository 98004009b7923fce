package fr.jalon.declaration.group.model;

import fr.jalon.declaration.provenance.model.Standing;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One time that an establishment spent, or spends, in a group. Bounds stay bounds: a stay counts between its two dates
 * and says on which days the truth is not known.
 *
 * @param left null while it lasts
 * @param leaveBound null while it lasts
 */
public record Stay(
        String establishment,
        Role role,
        Standing roleStanding,
        LocalDate joined,
        JoinBound joinBound,
        @Nullable LocalDate left,
        @Nullable LeaveBound leaveBound) {

    /** Whether the establishment counts as a member on that day. */
    public boolean counts(LocalDate day) {
        return !day.isBefore(joined) && (left == null || day.isBefore(left));
    }

    /**
     * Whether the truth is not known on that day: before a joining by a date, or between a joining and a leaving before
     * a date.
     *
     * @param earliest no member can have joined before it
     */
    public boolean uncertain(LocalDate day, LocalDate earliest) {
        boolean mayHaveJoined = joinBound == JoinBound.BY && day.isBefore(joined) && !day.isBefore(earliest);
        boolean mayHaveLeft = leaveBound == LeaveBound.BEFORE && day.isAfter(joined) && counts(day);
        return mayHaveJoined || mayHaveLeft;
    }

    boolean isOpen() {
        return left == null;
    }

    boolean endsAfter(LocalDate day) {
        return left == null || left.isAfter(day);
    }

    boolean isThatOf(GroupCommand.JoinGroup join) {
        return establishment.equals(join.establishment())
                && role == join.role()
                && roleStanding == join.roleStanding()
                && joined.equals(join.date())
                && joinBound == join.bound();
    }

    boolean endedAs(GroupCommand.LeaveGroup leave) {
        return establishment.equals(leave.establishment())
                && Objects.equals(left, leave.date())
                && leaveBound == leave.bound();
    }

    Stay until(LocalDate day, LeaveBound bound) {
        return new Stay(establishment, role, roleStanding, joined, joinBound, day, bound);
    }
}
