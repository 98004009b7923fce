package fr.jalon.scoring.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.scoring.fact.model.Text;
import fr.jalon.scoring.score.model.Finding;
import fr.jalon.scoring.score.model.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far another programme is completed: so many of its items pass.
 *
 * @param standing how sure its version is, where it was not published as it is
 */
record Completion(
        String programme,
        @Nullable String version,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String standing,

        long passing,
        List<Item> items) {

    static Completion of(Finding.Completion completion) {
        var items = completion.items().stream()
                .map(item -> new Item(item.indicator(), item.label(), item.status(), item.dueOn()))
                .toList();
        return new Completion(
                completion.programme(),
                completion.version(),
                "published".equals(completion.standing()) ? null : completion.standing(),
                completion.passing(),
                items);
    }

    /** One indicator of another programme. */
    record Item(
            String code,
            Text label,
            Status status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate dueOn) {}
}
