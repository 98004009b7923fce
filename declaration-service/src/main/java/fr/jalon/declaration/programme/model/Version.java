package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import java.util.List;
import java.util.Optional;

/**
 * A version that was adopted, whole.
 *
 * @param hash as sealed
 */
public record Version(VersionDrafted text, List<ClauseDraft> clauses, String hash) {

    /** What it asks for that indicator, empty when nothing. */
    public Optional<ClauseDraft> clause(String indicator) {
        return clauses.stream()
                .filter(clause -> clause.indicator().equals(indicator))
                .findAny();
    }
}
