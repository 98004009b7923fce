package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.provenance.model.Source;
import java.time.LocalDate;
import java.util.List;

/** Everything that can have happened to a programme. Stored for ever: add new events, never edit an old one. */
public sealed interface ProgrammeEvent {

    String programme();

    String version();

    /**
     * A version, without its clauses, which follow one by one.
     *
     * @param clauses how many follow
     */
    record VersionDrafted(
            String programme,
            String version,
            Text title,
            Source source,
            LocalDate inForceFrom,
            Declarations declarations,
            Rule scoreRule,
            Rule groupRule,
            List<Axis> axes,
            int clauses)
            implements ProgrammeEvent {}

    /** One clause of the version drafted last. */
    record ClauseDrafted(String programme, String version, ClauseDraft clause) implements ProgrammeEvent {}

    /**
     * The version is complete.
     *
     * @param hash SHA-256, in hex, over the published data of the version and of its clauses, in order
     */
    record VersionSealed(String programme, String version, int clauses, String hash) implements ProgrammeEvent {}

    /** The version is in force from that date, until the next one is. */
    record VersionAdopted(String programme, String version, LocalDate inForceFrom) implements ProgrammeEvent {}
}
