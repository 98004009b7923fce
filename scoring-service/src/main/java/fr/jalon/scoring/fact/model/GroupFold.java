package fr.jalon.scoring.fact.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A group and the places in it, with what is only bounded marked as uncertain. */
final class GroupFold implements Fold.StreamFold {

    /** The day the groups were created on: no membership is older. */
    private static final LocalDate FIRST_GROUPS = LocalDate.of(2016, 7, 1);

    private final String group;
    private final Map<String, List<Turn>> turns = new TreeMap<>();

    GroupFold(String group) {
        this.group = group;
    }

    @Override
    public void apply(Message message, History history) {
        if (!(message.fact() instanceof Fact.OfGroup fact)) {
            throw new Inapplicable("%s is not about %s".formatted(message.id(), message.subject()));
        }
        switch (fact) {
            case Fact.GroupRegistered(var named, var name, var region) ->
                history.set(
                        Key.of(Key.Family.GROUPING, group),
                        List.of(new Segment<>(Span.ALWAYS, new Value.Group(mine(named), name, region))),
                        message.position());
            case Fact.MemberJoined(var named, var establishment, var role, var date, var bound) -> {
                mine(named);
                turn(establishment, new Joined(date, role, bound), message.position(), history);
            }
            case Fact.MemberLeft(var named, var establishment, var date, var bound) -> {
                mine(named);
                turn(establishment, new Left(date, bound), message.position(), history);
            }
        }
    }

    private String mine(String named) {
        if (!named.equals(group)) {
            throw new Inapplicable("%s is not %s".formatted(named, group));
        }
        return named;
    }

    private void turn(String establishment, Turn turn, long position, History history) {
        var all = turns.computeIfAbsent(establishment, _ -> new ArrayList<>());
        all.add(turn);
        history.set(Key.of(Key.Family.MEMBERSHIP, group, establishment), segments(all), position);
    }

    /** The days of the stays; a later stay takes precedence over the uncertainty around an earlier one. */
    private static List<Segment<Value.Membership>> segments(List<Turn> turns) {
        var ordered = turns.stream().sorted(Comparator.comparing(Turn::date)).toList();
        var segments = new ArrayList<Segment<Value.Membership>>();
        LocalDate free = FIRST_GROUPS;
        for (int i = 0; i < ordered.size(); i++) {
            if (!(ordered.get(i) instanceof Joined joined)) {
                continue;
            }
            var left = i + 1 < ordered.size() && ordered.get(i + 1) instanceof Left next ? next : null;
            var end = i + 1 < ordered.size() ? ordered.get(i + 1).date() : null;
            boolean bounded = left != null && left.bound() != Fact.Bound.ON;
            if (joined.bound() != Fact.Bound.ON) {
                add(segments, free, joined.date(), new Value.Membership(joined.role(), false, true));
            }
            var sure =
                    bounded && joined.bound() == Fact.Bound.ON ? joined.date().plusDays(1) : joined.date();
            add(segments, joined.date(), sure, new Value.Membership(joined.role(), true, false));
            add(segments, sure, end, new Value.Membership(joined.role(), true, bounded));
            free = end == null ? free : end;
        }
        return segments;
    }

    private static void add(
            List<Segment<Value.Membership>> segments,
            LocalDate from,
            @Nullable LocalDate until,
            Value.Membership membership) {
        if (until == null || from.isBefore(until)) {
            segments.add(new Segment<>(new Span(from, until), membership));
        }
    }

    /** A joining or a leaving. */
    private sealed interface Turn {
        LocalDate date();
    }

    private record Joined(LocalDate date, String role, Fact.Bound bound) implements Turn {}

    private record Left(LocalDate date, Fact.Bound bound) implements Turn {}
}
