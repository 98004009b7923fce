package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.GroupFacts;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts together what scores are computed from, wherever the rows come from. */
final class Assembly {

    private final Rows rows;

    Assembly(Rows rows) {
        this.rows = rows;
    }

    Map<String, Facts> of(Collection<String> establishments, String programme) {
        return of(establishments, rows.groupsOf(establishments), versions(programme));
    }

    Optional<GroupFacts> ofGroup(String code, String programme) {
        return rows.group(code).map(group -> {
            var versions = versions(programme);
            var members = rows.membersOf(code);
            var facts = of(members.keySet(), rows.groupsOf(members.keySet()), versions);
            var own = new Facts(
                    Facts.Kind.GROUP,
                    null,
                    versions,
                    rows.contents(Set.of(code), versions.keySet()).getOrDefault(code, Facts.NONE.own()),
                    List.of());
            var places = rows.establishments(members.keySet()).entrySet().stream()
                    .map(described -> new GroupFacts.Place(
                            described.getValue(),
                            members.getOrDefault(described.getKey(), Map.of()).getOrDefault(code, List.of()),
                            facts.getOrDefault(described.getKey(), Facts.NONE)))
                    .toList();
            return new GroupFacts(group, own, places);
        });
    }

    private Map<String, Facts> of(
            Collection<String> establishments,
            Map<String, Map<String, List<Segment<Value.Membership>>>> memberships,
            Map<String, List<Segment<Value.Programme>>> versions) {
        var declarants = new TreeSet<>(establishments);
        memberships.values().forEach(groups -> declarants.addAll(groups.keySet()));
        var contents = rows.contents(declarants, versions.keySet());
        var described = rows.establishments(establishments);
        return establishments.stream().distinct().collect(Collectors.toMap(finess -> finess, finess -> {
            var groups = memberships.getOrDefault(finess, Map.of()).entrySet().stream()
                    .map(group -> new Facts.Through(
                            group.getValue(), contents.getOrDefault(group.getKey(), Facts.NONE.own())))
                    .toList();
            var establishment = described.get(finess);
            return new Facts(
                    Facts.Kind.ESTABLISHMENT,
                    establishment == null ? null : establishment.activities(),
                    versions,
                    contents.getOrDefault(finess, Facts.NONE.own()),
                    groups);
        }));
    }

    /** The versions of a programme and of those that its clauses want completed. */
    private Map<String, List<Segment<Value.Programme>>> versions(String programme) {
        var versions = new HashMap<>(rows.versions(Set.of(programme)));
        versions.putIfAbsent(programme, List.of());
        var completed = versions.values().stream()
                .flatMap(List::stream)
                .flatMap(version -> version.value().completed().stream())
                .filter(other -> !other.equals(programme))
                .collect(Collectors.toSet());
        if (!completed.isEmpty()) {
            versions.putAll(rows.versions(completed));
        }
        return versions;
    }
}
