package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme as its past events have left it: only what the next decision needs.
 *
 * @param drafted the version whose clauses are being told
 * @param proposed what was last proposed of each edition of each version
 * @param adopted the edition in force of each version
 */
public record Programme(
        @Nullable VersionDrafted drafted, Map<String, Map<Integer, Proposal>> proposed, Map<String, Proposal> adopted) {

    /** Before anything happened. */
    public static final Programme UNKNOWN = new Programme(null, Map.of(), Map.of());

    /**
     * An edition of a version, complete.
     *
     * @param by who proposed it; null for the installation itself, and where nobody was noted
     */
    public record Proposal(
            int edition,
            String hash,
            LocalDate inForceFrom,
            @Nullable UUID by) {}

    /** The state after all of that happened. */
    public static Programme of(List<? extends ProgrammeEvent> history) {
        var state = UNKNOWN;
        for (var event : history) {
            state = state.after(event);
        }
        return state;
    }

    /** The state after {@code event}. No rule is checked here: what is stored has already been decided. */
    public Programme after(ProgrammeEvent event) {
        return switch (event) {
            case VersionDrafted draft -> new Programme(draft, proposed, adopted);
            case ClauseDrafted _ -> this;
            case VersionSealed sealed -> sealed(sealed);
            case VersionAdopted taken ->
                new Programme(
                        drafted,
                        proposed,
                        with(
                                adopted,
                                taken.version(),
                                proposal(taken.version(), taken.edition()).orElseThrow()));
        };
    }

    /** What was last proposed of that edition, empty when nothing was. */
    Optional<Proposal> proposal(String version, int edition) {
        return Optional.ofNullable(proposed.getOrDefault(version, Map.of()).get(edition));
    }

    /** The highest edition proposed of that version, empty when there is none. */
    public Optional<Proposal> last(String version) {
        var editions = proposed.getOrDefault(version, Map.of());
        return editions.keySet().stream().max(Integer::compare).map(editions::get);
    }

    private Programme sealed(VersionSealed sealed) {
        var draft = Objects.requireNonNull(drafted, "A version is drafted before it is sealed");
        var proposal = new Proposal(draft.edition(), sealed.hash(), draft.inForceFrom(), draft.by());
        var editions = with(proposed.getOrDefault(sealed.version(), Map.of()), draft.edition(), proposal);
        return new Programme(null, with(proposed, sealed.version(), editions), adopted);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var next = new HashMap<>(map);
        next.put(key, value);
        return Map.copyOf(next);
    }
}
