package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * A programme as its past events have left it: only what the next decision needs.
 *
 * @param hashes of the sealed versions
 * @param inForce which version took force on which day
 */
public record Programme(Map<String, String> hashes, Map<LocalDate, String> inForce) {

    /** Before anything happened. */
    public static final Programme UNKNOWN = new Programme(Map.of(), Map.of());

    /** The state after {@code event}. No rule is checked here: what is stored has already been decided. */
    public Programme after(ProgrammeEvent event) {
        return switch (event) {
            case VersionDrafted _, ClauseDrafted _ -> this;
            case VersionSealed sealed -> new Programme(with(hashes, sealed.version(), sealed.hash()), inForce);
            case VersionAdopted adopted ->
                new Programme(hashes, with(inForce, adopted.inForceFrom(), adopted.version()));
        };
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var next = new HashMap<>(map);
        next.put(key, value);
        return Map.copyOf(next);
    }
}
