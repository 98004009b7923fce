package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.provenance.model.Source;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version asks for one indicator, as its file says it.
 *
 * @param notApplicable whether it may be declared not applicable
 * @param dueMonths due so many months after the version takes force; null when it is due at once
 * @param weight in a weighted score; null counts as 1
 * @param bands what its values are worth in a score of bands; else empty
 * @param groupRule in the place of that of the version; null when that one holds
 * @param scope who may answer: {@code ESTABLISHMENT}, {@code GROUP}
 */
public record ClauseDraft(
        String indicator,
        String axis,
        Text label,
        Requirement requirement,
        boolean notApplicable,
        @Nullable Integer dueMonths,
        @Nullable BigDecimal weight,
        List<Band> bands,
        @Nullable GroupRule groupRule,
        List<String> scope,
        List<Evidence> evidence,
        Source source,
        @Nullable Text guidance) {

    public Shape shape() {
        return requirement.shape();
    }

    /** Whether answers can be declared and scored: the clause says what it requires. */
    public boolean supported() {
        return !(requirement instanceof Requirement.Unstated);
    }
}
