package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An edition of a version that was sealed, whole.
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

    /** Whether it has not ended by itself before that day. */
    boolean lastsOn(LocalDate day) {
        var last = text.inForceTo();
        return last == null || !day.isAfter(last);
    }

    /** The version as its file said it. */
    public VersionDraft draft() {
        return new VersionDraft(
                text.programme(),
                text.version(),
                text.edition(),
                text.title(),
                text.source(),
                text.inForceFrom(),
                text.inForceTo(),
                text.declarations(),
                text.chain(),
                text.scoreRule(),
                text.groupRule(),
                text.axes(),
                clauses);
    }
}
