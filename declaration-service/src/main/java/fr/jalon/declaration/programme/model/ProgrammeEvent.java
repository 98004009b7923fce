package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.provenance.model.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a programme. Stored for ever: add new events, never edit an old one. */
public sealed interface ProgrammeEvent {

    String programme();

    String version();

    /**
     * A version, without its clauses, which follow one by one.
     *
     * @param edition from 1; a correction of the same version has a higher one
     * @param inForceTo last day in force, null when the next version alone ends it
     * @param chain who looks at a content, in order; the last level decides
     * @param clauses how many follow
     * @param by who proposed it; null for the installation itself, and where nobody was noted
     */
    record VersionDrafted(
            String programme,
            String version,
            int edition,
            Text title,
            Source source,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            Declarations declarations,
            List<Level> chain,
            ScoreRule scoreRule,
            GroupRule groupRule,
            List<Axis> axes,
            int clauses,
            @Nullable UUID by)
            implements ProgrammeEvent {}

    /** One clause of the version drafted last. */
    record ClauseDrafted(String programme, String version, ClauseDraft clause) implements ProgrammeEvent {}

    /**
     * The version drafted last is complete.
     *
     * @param hash SHA-256, in hex, over the published data of the version and of its clauses, in order
     */
    record VersionSealed(String programme, String version, int clauses, String hash) implements ProgrammeEvent {}

    /** That edition of the version is in force from that date, until the next version is. */
    record VersionAdopted(String programme, String version, int edition, LocalDate inForceFrom)
            implements ProgrammeEvent {}
}
