package fr.jalon.audit.perimeter;

import java.util.Set;

/**
 * What a caller may see, by the declarant of an entry.
 *
 * @param everything all entries, whatever they are
 * @param national   those of all declarants, but for drafts
 * @param own        the declarants whose entries are seen to the last draft
 * @param others     the declarants whose entries are seen but for drafts
 */
public record Sight(boolean everything, boolean national, Set<String> own, Set<String> others) {

    public Sight {
        own = Set.copyOf(own);
        others = Set.copyOf(others);
    }
}
