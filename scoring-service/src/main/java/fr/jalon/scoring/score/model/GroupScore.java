package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Axis;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.GroupRule;
import fr.jalon.scoring.fact.model.Text;
import fr.jalon.scoring.fact.model.Value;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of a group, and those of its members.
 *
 * @param possible those that may have been members, and do not count
 */
public record GroupScore(
        boolean eligible,
        @Nullable BigDecimal score,
        List<AxisScore> axes,
        List<Member> members,
        List<Member> possible) {

    /** Whether the sources say for sure who was a member. */
    public boolean isCertain() {
        return possible.isEmpty() && members.stream().noneMatch(member -> member.membership.uncertain());
    }

    /** One axis; {@code met} is null when it has no indicator. */
    public record AxisScore(
            String code,
            Text label,
            Axis.Role role,
            @Nullable Boolean met,
            List<IndicatorScore> indicators) {}

    /**
     * One indicator.
     *
     * @param membersPassing how many members pass
     * @param volumesMissing the members whose activity the rule needs and nobody told in one unit and year
     */
    public record IndicatorScore(
            Clause clause, GroupRule rule, Status status, int membersPassing, List<String> volumesMissing) {}

    /** A member, or one that may be. */
    public record Member(Value.Establishment establishment, Value.Membership membership, Score score) {}
}
