package fr.jalon.declaration.group.model;

import static fr.jalon.declaration.group.model.JoinBound.BY;
import static fr.jalon.declaration.group.model.LeaveBound.BEFORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.declaration.group.model.GroupCommand.JoinGroup;
import fr.jalon.declaration.group.model.GroupCommand.LeaveGroup;
import fr.jalon.declaration.group.model.GroupCommand.RegisterGroup;
import fr.jalon.declaration.group.model.GroupEvent.GroupRegistered;
import fr.jalon.declaration.group.model.GroupEvent.MemberJoined;
import fr.jalon.declaration.group.model.GroupEvent.MemberLeft;
import fr.jalon.declaration.group.model.Refused.Reason;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupDeciderTest {

    private static final Source SOURCE = new Source("apmnews 2016", Standing.PUBLISHED);
    private static final LocalDate START = LocalDate.of(2016, 7, 1);
    private static final LocalDate END = LocalDate.of(2022, 6, 30);
    private static final String NOVILLARS = "250000460";
    private static final GroupRegistered REGISTERED = new GroupRegistered("G", "Group", "27", SOURCE);
    private static final MemberJoined JOINED = joined(START);
    private static final MemberLeft LEFT = new MemberLeft("G", NOVILLARS, END, BEFORE, SOURCE);

    @Test
    void an_unknown_group_is_registered() {
        assertThat(given().decide(new RegisterGroup("G", "Group", "27", SOURCE)))
                .containsExactly(REGISTERED);
    }

    @Test
    void the_same_registration_again_changes_nothing() {
        assertThat(given(REGISTERED).decide(new RegisterGroup("G", "Group", "27", SOURCE)))
                .isEmpty();
    }

    @Test
    void a_known_group_is_not_registered_with_another_name() {
        given(REGISTERED).refuses(new RegisterGroup("G", "Other", "27", SOURCE), Reason.GROUP_EXISTS);
    }

    @Test
    void a_member_joins_a_known_group() {
        assertThat(given(REGISTERED).decide(join(START))).containsExactly(JOINED);
    }

    @Test
    void nobody_joins_or_leaves_an_unknown_group() {
        given().refuses(join(START), Reason.UNKNOWN_GROUP);
        given().refuses(leave(END), Reason.UNKNOWN_GROUP);
    }

    @Test
    void the_same_joining_again_changes_nothing_even_after_the_member_left() {
        assertThat(given(REGISTERED, JOINED).decide(join(START))).isEmpty();
        assertThat(given(REGISTERED, JOINED, LEFT).decide(join(START))).isEmpty();
    }

    @Test
    void a_member_does_not_join_again_while_it_is_one() {
        given(REGISTERED, JOINED).refuses(join(END), Reason.GROUP_ALREADY_MEMBER);
        given(REGISTERED, JOINED, LEFT).refuses(join(END.minusDays(1)), Reason.GROUP_ALREADY_MEMBER);
    }

    @Test
    void a_former_member_may_join_again_from_the_day_it_left() {
        assertThat(given(REGISTERED, JOINED, LEFT).decide(join(END))).containsExactly(joined(END));
    }

    @Test
    void a_member_leaves() {
        assertThat(given(REGISTERED, JOINED).decide(leave(END))).containsExactly(LEFT);
    }

    @Test
    void the_same_leaving_again_changes_nothing() {
        assertThat(given(REGISTERED, JOINED, LEFT).decide(leave(END))).isEmpty();
    }

    @Test
    void who_is_no_member_cannot_leave() {
        given(REGISTERED).refuses(leave(END), Reason.GROUP_NOT_A_MEMBER);
        given(REGISTERED, JOINED, LEFT).refuses(leave(END.plusDays(1)), Reason.GROUP_NOT_A_MEMBER);
    }

    @Test
    void nobody_leaves_before_having_joined() {
        given(REGISTERED, JOINED).refuses(leave(START), Reason.GROUP_LEFT_BEFORE_JOINING);
    }

    private static JoinGroup join(LocalDate date) {
        return new JoinGroup("G", NOVILLARS, Role.PARTIE, Standing.PUBLISHED, date, BY, SOURCE);
    }

    private static MemberJoined joined(LocalDate date) {
        return new MemberJoined("G", NOVILLARS, Role.PARTIE, Standing.PUBLISHED, date, BY, SOURCE);
    }

    private static LeaveGroup leave(LocalDate date) {
        return new LeaveGroup("G", NOVILLARS, date, BEFORE, SOURCE);
    }

    private static Past given(GroupEvent... history) {
        var state = Group.UNKNOWN;
        for (var event : history) {
            state = state.after(event);
        }
        return new Past(state);
    }

    private record Past(Group state) {

        List<GroupEvent> decide(GroupCommand command) {
            return GroupDecider.decide(command, state);
        }

        void refuses(GroupCommand command, Reason reason) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> decide(command))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        }
    }
}
