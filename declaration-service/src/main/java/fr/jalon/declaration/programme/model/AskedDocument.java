package fr.jalon.declaration.programme.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that a clause asks for.
 *
 * @param kind stable code, such as {@code PRA}
 * @param dated whether its date must be given
 * @param from first day its date may bear, null when any early day does; a document with bounds is always dated
 * @param to last day its date may bear
 * @param validatedBy who must have validated it, null when nobody need
 */
public record AskedDocument(
        String kind,
        Text label,
        boolean dated,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Validator validatedBy) {

    /** Who validates documents. */
    public enum Validator {
        LEGAL_REPRESENTATIVE
    }
}
