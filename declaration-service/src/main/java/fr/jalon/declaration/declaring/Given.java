package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.Cover;
import fr.jalon.declaration.declaring.model.Declarant;
import fr.jalon.declaration.declaring.model.Malformed;
import fr.jalon.declaration.declaring.model.Observation;
import fr.jalon.platform.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Makes values of what a client gave, and says which member is to blame when that is impossible. */
final class Given {

    private Given() {}

    static <T> T required(String pointer, @Nullable T value) {
        if (value == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "value-missing").at(pointer, null);
        }
        return value;
    }

    /** A member that has no meaning here. */
    static void absent(String pointer, @Nullable Object value, String problem) {
        if (value != null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, problem).at(pointer, null);
        }
    }

    /** What {@code making} makes; its complaints are told from the body's point of view. */
    static <T> T within(String pointer, Supplier<T> making) {
        try {
            return making.get();
        } catch (Malformed malformed) {
            var seen = malformed.within(pointer);
            throw Problem.of(HttpStatus.BAD_REQUEST, seen.reason().slug(), seen.value())
                    .at(seen.field(), seen.value());
        }
    }

    /** The items of a list, none of which is null. */
    static <T> List<T> items(String pointer, List<@Nullable T> items) {
        List<T> present = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            present.add(required(pointer + "/" + index, items.get(index)));
        }
        return present;
    }

    static Content content(Declarant declarant, Asks.Statement body, Said said) {
        var effectiveFrom = required("/effectiveFrom", body.effectiveFrom());
        var period = required("/observation", body.observation());
        var from = required("/observation/from", period.from());
        var to = required("/observation/to", period.to());
        var observation = within("/observation", () -> new Observation(from, to));
        var answer = new GivenAnswer(said).of("/content", required("/content", body.content()));
        List<String> proofs = items("/proofs", body.proofs() == null ? List.of() : body.proofs());
        var covers = covers(declarant, body.covers());
        return within("", () -> new Content(effectiveFrom, observation, answer, proofs, covers));
    }

    private static List<Cover> covers(Declarant declarant, @Nullable List<Asks.@Nullable Cover> bodies) {
        if (declarant instanceof Declarant.Establishment) {
            absent("/covers", bodies, "covers-forbidden");
            return List.of();
        }
        var given = items("/covers", required("/covers", bodies));
        if (given.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, Malformed.Reason.LIST_EMPTY.slug())
                    .at("/covers", null);
        }
        List<Cover> covers = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            covers.add(cover("/covers/" + index, given.get(index)));
        }
        return covers;
    }

    private static Cover cover(String pointer, Asks.Cover body) {
        var number = required(pointer + "/establishment", body.establishment());
        var establishment = within(pointer + "/establishment", () -> Declarant.finess(number));
        return within(pointer, () -> new Cover(establishment, body.from(), body.to()));
    }
}
