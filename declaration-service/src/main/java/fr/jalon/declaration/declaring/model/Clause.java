package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.group.model.Stay;
import fr.jalon.declaration.programme.model.Level;
import fr.jalon.declaration.programme.model.Requirement;
import fr.jalon.declaration.programme.model.Window;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the programme asks of one declarant for one indicator, as far as accepting a content depends on it.
 *
 * @param notApplicable whether the indicator may be declared not applicable
 * @param chain who looks at a content, in order
 * @param members when each member of a group counts; empty for an establishment
 */
public record Clause(
        String programmeVersion,
        Requirement requirement,
        Window window,
        boolean notApplicable,
        List<Level> chain,
        List<Stay> members) {

    /** Whether a member counts in the group on some day of a cover, once the content holds. */
    boolean counts(Cover cover, LocalDate effectiveFrom) {
        var first = cover.from() == null || cover.from().isBefore(effectiveFrom) ? effectiveFrom : cover.from();
        return members.stream()
                .filter(stay ->
                        stay.establishment().equals(cover.establishment().value()))
                .anyMatch(stay -> meets(stay, first, cover.to()));
    }

    private static boolean meets(Stay stay, LocalDate first, @Nullable LocalDate last) {
        var from = stay.joined().isAfter(first) ? stay.joined() : first;
        return stay.counts(from) && (last == null || !last.isBefore(from));
    }
}
