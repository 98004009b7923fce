package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.establishment.model.Finess;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member for which the content of a group counts.
 *
 * @param from first day; null from when the content holds
 * @param to last day; null as long as the content holds
 */
public record Cover(
        Finess establishment,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Cover {
        Items.inOrder("/to", from, to);
    }
}
