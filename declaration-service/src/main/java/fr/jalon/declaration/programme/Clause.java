package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.Level;
import fr.jalon.declaration.programme.model.Requirement;
import fr.jalon.declaration.programme.model.Requirement.Unstated;
import fr.jalon.declaration.programme.model.Shape;
import fr.jalon.declaration.programme.model.Window;
import java.util.List;

/**
 * What the version in force on a date asks for one indicator.
 *
 * @param edition of the version
 * @param declarations the effective dates the version accepts
 * @param scope who may answer: {@code ESTABLISHMENT}, {@code GROUP}
 * @param notApplicable whether it may be declared not applicable
 * @param chain who looks at a content, in order; the last level decides
 */
public record Clause(
        String programme,
        String version,
        int edition,
        String indicator,
        Window declarations,
        Requirement requirement,
        List<String> scope,
        boolean notApplicable,
        List<Level> chain) {

    public Shape shape() {
        return requirement.shape();
    }

    /** Whether answers can be declared and scored: the clause says what it requires. */
    public boolean supported() {
        return !(requirement instanceof Unstated);
    }
}
