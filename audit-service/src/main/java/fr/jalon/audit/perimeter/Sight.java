package fr.jalon.audit.perimeter;

import java.util.HashSet;
import java.util.Set;

/**
 * What a caller may see, by the declarant of an entry: an establishment or a group.
 *
 * @param everything   all entries, whatever they are
 * @param national     those of all declarants, but for drafts
 * @param drafts       the declarants whose drafts are seen
 * @param declarations the declarants whose declarations are seen, but for drafts
 * @param scores       the declarants whose scores are seen
 */
public record Sight(
        boolean everything, boolean national, Set<String> drafts, Set<String> declarations, Set<String> scores) {

    public Sight {
        drafts = Set.copyOf(drafts);
        declarations = Set.copyOf(declarations);
        scores = Set.copyOf(scores);
    }

    /** Puts together what each grant of a caller shows. */
    static final class Sum {

        private boolean everything;
        private boolean national;
        private final Set<String> drafts = new HashSet<>();
        private final Set<String> declarations = new HashSet<>();
        private final Set<String> scores = new HashSet<>();

        void everything() {
            everything = true;
        }

        void national() {
            national = true;
        }

        void drafts(Set<String> declarants) {
            drafts.addAll(declarants);
        }

        void declarations(Set<String> declarants) {
            declarations.addAll(declarants);
        }

        void scores(Set<String> declarants) {
            scores.addAll(declarants);
        }

        Sight sight() {
            return new Sight(everything, national, drafts, declarations, scores);
        }
    }
}
