package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.provenance.model.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole version of a programme, as its file says it.
 *
 * @param edition from 1; a correction of the same version has a higher one
 * @param inForceTo last day in force, null when the next version alone ends it
 * @param chain who looks at a content, in order; the last level decides
 */
public record VersionDraft(
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
        List<ClauseDraft> clauses) {

    /** The chain of a version that names none. */
    public static final List<Level> USUAL_CHAIN = List.of(Level.COORDINATOR, Level.REGULATOR);
}
