package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.GroupFacts;
import fr.jalon.scoring.fact.model.GroupRule;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.ScoreRule;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Span;
import fr.jalon.scoring.fact.model.Value;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The score of a group follows from those of the members that count, indicator by indicator. */
public final class GroupEvaluator {

    private static final GroupRule ITSELF = new GroupRule(GroupRule.Kind.GROUP_ITSELF, null, "derived");

    private GroupEvaluator() {}

    /** The score on {@code validAt}, of contents that came as far as {@code reading}. */
    public static GroupScore evaluate(Value.Programme version, GroupFacts facts, LocalDate validAt, Reading reading) {
        var members = members(version, facts, validAt, reading, Value.Membership::counts);
        var possible =
                members(version, facts, validAt, reading, membership -> !membership.counts() && membership.uncertain());
        var own = statuses(Evaluator.evaluate(version, facts.own(), validAt, reading));
        var indicators = version.clauses().stream()
                .map(clause -> indicator(version, clause, counted(clause, members), own))
                .toList();
        var judged = indicators.stream()
                .map(indicator -> new ScoreRules.Judged(indicator.clause(), indicator.status(), null))
                .toList();
        var axes = version.axes().stream()
                .map(axis -> new GroupScore.AxisScore(
                        axis.code(),
                        axis.label(),
                        axis.role(),
                        ScoreRules.met(axis.code(), judged),
                        indicators.stream()
                                .filter(indicator -> indicator.clause().axis().equals(axis.code()))
                                .toList()))
                .toList();
        var total = total(version, judged, members);
        return new GroupScore(total.eligible(), total.score(), axes, members, possible);
    }

    /** As {@link Evaluator#nextChange}, for the group and its members, present and future. */
    public static @Nullable LocalDate nextChange(GroupFacts facts, LocalDate validAt) {
        var places = facts.places().stream()
                .flatMap(place -> Stream.concat(
                        TurningPoints.of(place.facts()),
                        place.membership().stream().map(Segment::valid).flatMap(Span::boundaries)));
        return Stream.concat(TurningPoints.of(facts.own()), places)
                .filter(day -> day.isAfter(validAt))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<GroupScore.Member> members(
            Value.Programme version,
            GroupFacts facts,
            LocalDate validAt,
            Reading reading,
            Predicate<Value.Membership> wanted) {
        return facts.places().stream()
                .flatMap(place -> Segment.at(place.membership(), validAt).filter(wanted).stream()
                        .map(membership -> new GroupScore.Member(
                                place.establishment(),
                                membership,
                                Evaluator.evaluate(version, place.facts(), validAt, reading))))
                .toList();
    }

    private static GroupScore.IndicatorScore indicator(
            Value.Programme version, Clause clause, List<GroupRules.MemberStatus> members, Map<String, Status> own) {
        var rule = rule(version, clause);
        int passing = (int)
                members.stream().filter(member -> member.status().passes()).count();
        var status = GroupRules.status(rule, members, own.getOrDefault(clause.indicator(), Status.NOT_DECLARED));
        return new GroupScore.IndicatorScore(clause, rule, status, passing, GroupRules.volumesMissing(rule, members));
    }

    /** What concerns no establishment can only be the group's own, unless its clause says otherwise. */
    private static GroupRule rule(Value.Programme version, Clause clause) {
        var own = clause.rating().groupRule();
        if (own != null) {
            return own;
        }
        return clause.isFor(Facts.Kind.ESTABLISHMENT) ? version.groupRule() : ITSELF;
    }

    private static List<GroupRules.MemberStatus> counted(Clause clause, List<GroupScore.Member> members) {
        return members.stream()
                .map(member -> new GroupRules.MemberStatus(
                        member.establishment().finess(),
                        statuses(member.score()).getOrDefault(clause.indicator(), Status.NOT_DECLARED),
                        member.establishment().activityVolume()))
                .toList();
    }

    private static Map<String, Status> statuses(Score score) {
        return score.axes().stream()
                .flatMap(axis -> axis.indicators().stream())
                .collect(Collectors.toMap(indicator -> indicator.clause().indicator(), Score.IndicatorScore::status));
    }

    /** Points are given for values, and a group has none: it gets as far as all of its members do. */
    private static ScoreRules.Total total(
            Value.Programme version, List<ScoreRules.Judged> judged, List<GroupScore.Member> members) {
        var rule = version.scoreRule();
        if (rule.kind() == ScoreRule.Kind.BANDS && rule.eligibleFrom() != null) {
            boolean all = members.stream().allMatch(member -> member.score().eligible());
            return new ScoreRules.Total(all, null);
        }
        var total = ScoreRules.total(version, judged);
        return rule.kind() == ScoreRule.Kind.BANDS ? new ScoreRules.Total(total.eligible(), null) : total;
    }
}
