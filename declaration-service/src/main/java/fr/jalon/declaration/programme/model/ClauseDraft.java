package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.provenance.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version asks for one indicator, as its file says it.
 *
 * @param supported whether answers of this shape can be declared and scored yet
 * @param threshold of a ratio, else null
 * @param documents of a document clause, else empty
 * @param recurrence of a recurrence clause, else null
 * @param scope who may answer: {@code ESTABLISHMENT}, {@code GROUP}
 */
public record ClauseDraft(
        String indicator,
        String axis,
        Text label,
        Shape shape,
        boolean supported,
        @Nullable Threshold threshold,
        List<AskedDocument> documents,
        @Nullable Recurrence recurrence,
        List<String> scope,
        List<Evidence> evidence,
        Source source,
        @Nullable Text guidance) {}
