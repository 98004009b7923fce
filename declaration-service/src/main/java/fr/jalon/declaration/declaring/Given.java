package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Answer;
import fr.jalon.declaration.declaring.model.Content;
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

    static Content content(ContentBody.Statement body, Said said) {
        var effectiveFrom = required("/effectiveFrom", body.effectiveFrom());
        var period = required("/observation", body.observation());
        var from = required("/observation/from", period.from());
        var to = required("/observation/to", period.to());
        var observation = within("/observation", () -> new Observation(from, to));
        var given = required("/content", body.content());
        var answer = within("/content", () -> answer(given, said));
        List<String> proofs = items("/proofs", body.proofs() == null ? List.of() : body.proofs());
        return within("", () -> new Content(effectiveFrom, observation, answer, proofs));
    }

    private static <T> List<T> items(String pointer, List<@Nullable T> items) {
        List<T> present = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            present.add(required(pointer + "/" + index, items.get(index)));
        }
        return present;
    }

    private static Answer answer(ContentBody body, Said said) {
        return switch (body) {
            case ContentBody.Ratio ratio -> ratio(ratio, said);
            case ContentBody.Document document ->
                new Answer.Document(
                        pieces(required("/content/documents", document.documents())),
                        said.optional("/content/method", document.method()),
                        said.optional("/content/source", document.source()));
            case ContentBody.Recurrence recurrence ->
                new Answer.Recurrence(
                        items("/content/occurrences", required("/content/occurrences", recurrence.occurrences())),
                        said.optional("/content/method", recurrence.method()),
                        said.optional("/content/source", recurrence.source()));
        };
    }

    private static Answer ratio(ContentBody.Ratio body, Said said) {
        long numerator = required("/content/numerator", body.numerator());
        long denominator = required("/content/denominator", body.denominator());
        return new Answer.Ratio(
                numerator,
                denominator,
                said.required("/content/perimeter", body.perimeter()),
                said.required("/content/method", body.method()),
                said.required("/content/source", body.source()));
    }

    private static List<Answer.Piece> pieces(List<ContentBody.@Nullable Piece> bodies) {
        List<Answer.Piece> pieces = new ArrayList<>();
        for (int index = 0; index < bodies.size(); index++) {
            var pointer = "/documents/" + index;
            var body = required("/content" + pointer, bodies.get(index));
            var kind = required("/content" + pointer + "/kind", body.kind());
            pieces.add(piece(pointer, kind, body));
        }
        return pieces;
    }

    private static Answer.Piece piece(String pointer, String kind, ContentBody.Piece body) {
        try {
            return new Answer.Piece(kind, body.date(), body.validUntil());
        } catch (Malformed malformed) {
            throw malformed.within(pointer);
        }
    }
}
