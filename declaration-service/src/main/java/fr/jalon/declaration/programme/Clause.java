package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.AskedDocument;
import fr.jalon.declaration.programme.model.Recurrence;
import fr.jalon.declaration.programme.model.Shape;
import fr.jalon.declaration.programme.model.Threshold;
import fr.jalon.declaration.programme.model.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the version in force on a date asks for one indicator.
 *
 * @param declarations the effective dates the version accepts
 * @param supported whether answers of this shape can be declared and scored yet
 * @param threshold of a ratio, else null
 * @param documents of a document clause, else empty
 * @param recurrence of a recurrence clause, else null
 * @param scope who may answer: {@code ESTABLISHMENT}, {@code GROUP}
 */
public record Clause(
        String programme,
        String version,
        String indicator,
        Window declarations,
        Shape shape,
        boolean supported,
        @Nullable Threshold threshold,
        List<AskedDocument> documents,
        @Nullable Recurrence recurrence,
        List<String> scope) {}
