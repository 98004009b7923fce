package fr.jalon.scoring.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.scoring.fact.model.Axis.Role;
import fr.jalon.scoring.fact.model.GroupRule;
import fr.jalon.scoring.fact.model.Text;
import fr.jalon.scoring.fact.model.Value;
import fr.jalon.scoring.score.model.GroupScore;
import fr.jalon.scoring.score.model.Score;
import fr.jalon.scoring.score.model.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The score of a group as others read it, and in brief those of its members.
 *
 * @param possibleMembers those that may have been members that day and do not count
 * @param certain whether the sources say for sure who was a member
 * @param volumesMissing members whose activity nobody told, or not in one unit and year, so that no share can be told
 */
record GroupAnswer(
        Group group,
        String programme,
        boolean eligible,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String score,
        @JsonInclude(JsonInclude.Include.NON_NULL) ScoreAnswer.@Nullable Rule scoreRule,
        List<Axis> axes,
        List<Member> members,
        List<Member> possibleMembers,
        boolean certain,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> volumesMissing,
        ScoreAnswer.Stated basis) {

    /** @param basisOf gives the token that asks for the whole score of an establishment on the same basis */
    static GroupAnswer of(
            Value.Group group,
            Value.Programme version,
            GroupScore score,
            ScoreAnswer.Stated basis,
            Function<String, String> basisOf) {
        return new GroupAnswer(
                new Group(group.group(), group.name()),
                version.programme(),
                score.eligible(),
                ScoreAnswer.written(score.score()),
                ScoreAnswer.Rule.of(version.scoreRule()),
                score.axes().stream()
                        .map(axis -> Axis.of(axis, score.members().size()))
                        .toList(),
                members(score.members(), basisOf),
                members(score.possible(), basisOf),
                score.isCertain(),
                orNothing(score.axes().stream()
                        .flatMap(axis -> axis.indicators().stream())
                        .flatMap(indicator -> indicator.volumesMissing().stream())
                        .distinct()
                        .sorted()
                        .toList()),
                basis);
    }

    private static List<Member> members(List<GroupScore.Member> members, Function<String, String> basisOf) {
        return members.stream()
                .map(member ->
                        Member.of(member, basisOf.apply(member.establishment().finess())))
                .toList();
    }

    private static <T> @Nullable List<T> orNothing(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    /** Whose score it is. */
    record Group(String code, String name) {}

    /** One axis; {@code met} is null when it has no indicator. */
    @Schema(name = "AxisOfGroup")
    record Axis(
            String code,
            Text label,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Role role,

            @Nullable Boolean met,
            List<Indicator> indicators) {

        static Axis of(GroupScore.AxisScore axis, int members) {
            return new Axis(
                    axis.code(),
                    axis.label(),
                    ScoreAnswer.roleOf(axis.role()),
                    axis.met(),
                    axis.indicators().stream()
                            .map(indicator -> Indicator.of(indicator, members))
                            .toList());
        }
    }

    /** One indicator, by the rule for groups: so many of the members pass. */
    @Schema(name = "IndicatorOfGroup")
    record Indicator(
            String code,
            Text label,
            Status status,
            Rule groupRule,
            int membersPassing,
            int members,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> volumesMissing) {

        static Indicator of(GroupScore.IndicatorScore indicator, int members) {
            return new Indicator(
                    indicator.clause().indicator(),
                    indicator.clause().label(),
                    indicator.status(),
                    Rule.of(indicator.rule()),
                    indicator.membersPassing(),
                    members,
                    orNothing(indicator.volumesMissing()));
        }
    }

    /** How an indicator of the group follows from those of its members, and how sure it is that it does. */
    @Schema(name = "RuleForGroups")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rule(
            GroupRule.Kind kind,
            @Nullable String percent,
            @Nullable String standing) {

        static Rule of(GroupRule rule) {
            return new Rule(rule.kind(), ScoreAnswer.written(rule.percent()), rule.standing());
        }
    }

    /** One member; {@code basis} asks for its whole score. */
    record Member(
            ScoreAnswer.Establishment establishment,
            String role,
            boolean uncertain,
            boolean eligible,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String score,

            List<MemberAxis> axes,
            String basis) {

        static Member of(GroupScore.Member member, String basis) {
            var score = member.score();
            return new Member(
                    ScoreAnswer.Establishment.of(member.establishment()),
                    member.membership().role(),
                    member.membership().uncertain(),
                    score.eligible(),
                    ScoreAnswer.written(score.score()),
                    score.axes().stream().map(MemberAxis::of).toList(),
                    basis);
        }
    }

    /** One axis of a member. */
    record MemberAxis(String code, @Nullable Boolean met, List<MemberIndicator> indicators) {

        static MemberAxis of(Score.AxisScore axis) {
            return new MemberAxis(
                    axis.code(),
                    axis.met(),
                    axis.indicators().stream().map(MemberIndicator::of).toList());
        }
    }

    /** One indicator of a member; {@code through} a group where its declaration counts. */
    record MemberIndicator(
            String code,
            Status status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String through) {

        static MemberIndicator of(Score.IndicatorScore indicator) {
            var held = indicator.held();
            return new MemberIndicator(
                    indicator.clause().indicator(), indicator.status(), held == null ? null : held.through());
        }
    }
}
