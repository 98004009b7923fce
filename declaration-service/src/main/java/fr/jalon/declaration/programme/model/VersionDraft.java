package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.provenance.model.Source;
import java.time.LocalDate;
import java.util.List;

/** A whole version of a programme, as its file says it. */
public record VersionDraft(
        String programme,
        String version,
        Text title,
        Source source,
        LocalDate inForceFrom,
        Declarations declarations,
        Rule scoreRule,
        Rule groupRule,
        List<Axis> axes,
        List<ClauseDraft> clauses) {}
