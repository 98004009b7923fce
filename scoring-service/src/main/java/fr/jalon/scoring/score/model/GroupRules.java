package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.ActivityVolume;
import fr.jalon.scoring.fact.model.GroupRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** From the statuses of members to that of their group. */
final class GroupRules {

    private GroupRules() {}

    /** A member as the rules see it; {@code volume} is null when nobody told it. */
    record MemberStatus(
            String establishment, Status status, @Nullable ActivityVolume volume) {}

    /**
     * How the group stands by {@code members}.
     *
     * @param own how its own declaration stands
     */
    static Status status(GroupRule rule, List<MemberStatus> members, Status own) {
        if (rule.kind() == GroupRule.Kind.GROUP_ITSELF) {
            return own;
        }
        if (members.stream().allMatch(member -> member.status == Status.NOT_APPLICABLE)) {
            return Status.NOT_APPLICABLE;
        }
        boolean met =
                switch (rule.kind()) {
                    case ALL_MEMBERS, GROUP_ITSELF -> all(members);
                    case ONE_MEMBER -> members.stream().anyMatch(member -> member.status == Status.MET);
                    case ACTIVITY_SHARE -> holdEnough(members, Objects.requireNonNull(rule.percent()));
                };
        return met ? Status.MET : failing(members);
    }

    /** The members whose activity is in no sum: nobody told it, or not all that was told is of one unit and year. */
    static List<String> volumesMissing(GroupRule rule, List<MemberStatus> members) {
        boolean comparable = areComparable(members);
        return rule.kind() != GroupRule.Kind.ACTIVITY_SHARE
                ? List.of()
                : members.stream()
                        .filter(member -> !comparable || member.volume == null)
                        .map(MemberStatus::establishment)
                        .toList();
    }

    private static boolean areComparable(List<MemberStatus> members) {
        return members.stream()
                        .map(MemberStatus::volume)
                        .filter(Objects::nonNull)
                        .map(volume -> Map.entry(volume.unit(), volume.year()))
                        .distinct()
                        .count()
                <= 1;
    }

    private static boolean all(List<MemberStatus> members) {
        return members.stream().allMatch(member -> member.status.passes());
    }

    /**
     * Compares sums, so that nothing is divided; without all volumes, of one unit and year, or without any activity, all
     * members must pass.
     */
    private static boolean holdEnough(List<MemberStatus> members, BigDecimal percent) {
        var whole = volume(members, _ -> true);
        boolean known = members.stream().noneMatch(member -> member.volume == null) && areComparable(members);
        if (!known || whole.signum() == 0) {
            return all(members);
        }
        var passing = volume(members, member -> member.status.passes());
        return Fraction.percent(passing, whole).compareTo(percent) >= 0;
    }

    private static BigDecimal volume(List<MemberStatus> members, Predicate<MemberStatus> counted) {
        return members.stream()
                .filter(counted)
                .map(MemberStatus::volume)
                .filter(Objects::nonNull)
                .map(ActivityVolume::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Status failing(List<MemberStatus> members) {
        var statuses = members.stream()
                .map(MemberStatus::status)
                .filter(status -> !status.passes())
                .distinct()
                .toList();
        return statuses.size() == 1 ? statuses.getFirst() : Status.NOT_MET;
    }
}
