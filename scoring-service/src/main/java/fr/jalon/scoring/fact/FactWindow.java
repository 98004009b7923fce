package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.GroupFacts;
import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Facts for many questions in a row, about days and positions that never go back: each row is read once and then found in
 * memory. The answers are those of {@link KnownFacts}, as long as nothing is written meanwhile. For one thread.
 */
public final class FactWindow {

    private final LocalDate since;
    private final long position;
    private final ReadRows<Value.Programme> versions;
    private final ReadRows<Value.Content> contents;
    private final ReadRows<Value.Membership> groupsOf;
    private final ReadRows<Value.Membership> membersOf;
    private final ReadRows<Value.Establishment> establishments;
    private final ReadRows<Value.Group> groups;

    /** A window on what is known at {@code position} and later and holds on {@code since} or later. */
    FactWindow(JdbcClient db, LocalDate since, long position) {
        this.since = since;
        this.position = position;
        var source = new ReadRows.Source(db, since, position);
        versions = source.rows(Key.Family.PROGRAMME, Value.Programme.class, "programme", "'', ''");
        contents = source.rows(
                Key.Family.CONTENT, Value.Content.class, "declarant", "concat_ws('/', programme, reading), indicator");
        groupsOf = source.rows(Key.Family.MEMBERSHIP, Value.Membership.class, "finess", "code, ''");
        membersOf = source.rows(Key.Family.MEMBERSHIP, Value.Membership.class, "code", "finess, ''");
        establishments = source.rows(Key.Family.ESTABLISHMENT, Value.Establishment.class, "finess", "'', ''");
        groups = source.rows(Key.Family.GROUPING, Value.Group.class, "code", "'', ''");
    }

    /** As {@link KnownFacts#of}. */
    public Map<String, Facts> of(Collection<String> declarants, String programme, LocalDate validAt, long at) {
        return new Assembly(new At(validAt, at)).of(declarants, programme);
    }

    /** The same of a group and its members; empty for a group that was not known. */
    public Optional<GroupFacts> ofGroup(String code, String programme, LocalDate validAt, long at) {
        return new Assembly(new At(validAt, at)).ofGroup(code, programme);
    }

    /** Reads at once what is likely to be asked about {@code declarants}, and about their groups and members. */
    public void read(Collection<String> declarants) {
        groupsOf.read(declarants);
        var codes = new TreeSet<>(groupsOf(declarants, position));
        membersOf.read(codes);
        var all = new TreeSet<>(declarants);
        codes.forEach(code -> all.addAll(membersOf(code, position)));
        groupsOf.read(all);
        establishments.read(all);
        groups.read(codes);
        all.addAll(codes);
        contents.read(all);
    }

    /** The groups with a place for one of {@code members}, whatever the day. */
    public Set<String> groupsOf(Collection<String> members, long at) {
        var codes = new TreeSet<String>();
        new At(since, at).groupsOf(members).values().forEach(places -> codes.addAll(places.keySet()));
        return codes;
    }

    /** The establishments with a place in {@code group}, whatever the day. */
    public Set<String> membersOf(String group, long at) {
        return new At(since, at).membersOf(group).keySet();
    }

    /** What is seen through the window from one position, on one day. */
    private final class At implements Rows {

        private final LocalDate validAt;
        private final long at;

        At(LocalDate validAt, long at) {
            if (validAt.isBefore(since) || at < position) {
                throw new IllegalArgumentException("The window begins after " + validAt + " or position " + at);
            }
            this.validAt = validAt;
            this.at = at;
        }

        @Override
        public Map<String, List<Segment<Value.Programme>>> versions(Collection<String> programmes) {
            versions.read(programmes);
            var found = new HashMap<String, List<Segment<Value.Programme>>>();
            programmes.forEach(programme ->
                    versions.at(programme, validAt, at).values().forEach(segments -> found.put(programme, segments)));
            return found;
        }

        @Override
        public Map<String, Facts.Contents> contents(Collection<String> declarants, Collection<String> programmes) {
            contents.read(declarants);
            var found = new HashMap<String, Facts.Contents>();
            for (var declarant : declarants) {
                var bySlot = new HashMap<Facts.Slot, List<Segment<Value.Content>>>();
                contents.at(declarant, validAt, at).forEach((place, segments) -> bySlot.put(slot(place), segments));
                bySlot.keySet().removeIf(slot -> !programmes.contains(slot.programme()));
                found.put(declarant, new Facts.Contents(declarant, bySlot));
            }
            return found;
        }

        private static Facts.Slot slot(ReadRows.Place place) {
            var names = place.first().split("/", -1);
            return new Facts.Slot(names[0], Reading.valueOf(names[1]), place.second());
        }

        @Override
        public Map<String, Map<String, List<Segment<Value.Membership>>>> groupsOf(Collection<String> members) {
            groupsOf.read(members);
            var found = new TreeMap<String, Map<String, List<Segment<Value.Membership>>>>();
            for (var member : members) {
                var places = new TreeMap<String, List<Segment<Value.Membership>>>();
                groupsOf.at(member, validAt, at).forEach((place, segments) -> places.put(place.first(), segments));
                if (!places.isEmpty()) {
                    found.put(member, places);
                }
            }
            return found;
        }

        @Override
        public Map<String, Map<String, List<Segment<Value.Membership>>>> membersOf(String code) {
            membersOf.read(List.of(code));
            var found = new TreeMap<String, Map<String, List<Segment<Value.Membership>>>>();
            membersOf
                    .at(code, validAt, at)
                    .forEach((place, segments) -> found.put(place.first(), Map.of(code, segments)));
            return found;
        }

        @Override
        public Map<String, Value.Establishment> establishments(Collection<String> numbers) {
            establishments.read(numbers);
            var found = new TreeMap<String, Value.Establishment>();
            numbers.forEach(number -> one(establishments, number).ifPresent(value -> found.put(number, value)));
            return found;
        }

        @Override
        public Optional<Value.Group> group(String code) {
            groups.read(List.of(code));
            return one(groups, code);
        }

        private <V extends Value> Optional<V> one(ReadRows<V> family, String owner) {
            return family.at(owner, validAt, at).values().stream()
                    .flatMap(List::stream)
                    .map(Segment::value)
                    .findFirst();
        }
    }
}
