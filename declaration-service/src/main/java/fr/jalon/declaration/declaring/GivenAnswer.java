package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Answer;
import fr.jalon.declaration.declaring.model.TextHash;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes an answer of its body, which stands at some pointer. */
final class GivenAnswer {

    private final Said said;

    GivenAnswer(Said said) {
        this.said = said;
    }

    Answer of(String at, ContentBody body) {
        return switch (body) {
            case ContentBody.Ratio ratio -> ratio(at, ratio);
            case ContentBody.Document(var documents, var method, var source) -> {
                var pieces = each(at + "/documents", Given.required(at + "/documents", documents), this::piece);
                yield Given.within(at, () -> new Answer.Document(pieces, method(at, method), source(at, source)));
            }
            case ContentBody.Recurrence(var occurrences, var method, var source) -> {
                var days = Given.items(at + "/occurrences", Given.required(at + "/occurrences", occurrences));
                yield Given.within(at, () -> new Answer.Recurrence(days, method(at, method), source(at, source)));
            }
            case ContentBody.Existence existence -> existence(at, existence);
            case ContentBody.Capability capability -> capability(at, capability);
            case ContentBody.Event(var events, var method, var source) -> {
                var days = Given.items(at + "/events", Given.required(at + "/events", events));
                yield Given.within(at, () -> new Answer.Event(days, method(at, method), source(at, source)));
            }
            case ContentBody.Measure(var value, var method, var source) -> {
                var number = Given.required(at + "/value", value);
                yield Given.within(at, () -> new Answer.Measure(number, method(at, method), source(at, source)));
            }
            case ContentBody.Composite(var parts, var method, var source) -> {
                var given = each(at + "/parts", Given.required(at + "/parts", parts), this::part);
                yield Given.within(at, () -> new Answer.Composite(given, method(at, method), source(at, source)));
            }
            case ContentBody.NotApplicable(var justification) ->
                new Answer.NotApplicable(said.required(at + "/justification", justification));
        };
    }

    private Answer ratio(String at, ContentBody.Ratio body) {
        long numerator = Given.required(at + "/numerator", body.numerator());
        long denominator = Given.required(at + "/denominator", body.denominator());
        var shares = each(at + "/byActivity", orNone(body.byActivity()), GivenAnswer::share);
        return Given.within(
                at,
                () -> new Answer.Ratio(
                        numerator,
                        denominator,
                        said.required(at + "/perimeter", body.perimeter()),
                        said.required(at + "/method", body.method()),
                        said.required(at + "/source", body.source()),
                        shares));
    }

    private static Answer.Share share(String at, ContentBody.Share body) {
        var activity = Given.required(at + "/activity", body.activity());
        long numerator = Given.required(at + "/numerator", body.numerator());
        long denominator = Given.required(at + "/denominator", body.denominator());
        return Given.within(at, () -> new Answer.Share(activity, numerator, denominator));
    }

    private Answer.Piece piece(String at, ContentBody.Piece body) {
        var kind = Given.required(at + "/kind", body.kind());
        return Given.within(at, () -> new Answer.Piece(kind, body.date(), body.validUntil(), body.validatedBy()));
    }

    private Answer existence(String at, ContentBody.Existence body) {
        boolean exists = Given.required(at + "/exists", body.exists());
        var given = body.procedure();
        Answer.@Nullable Procedure procedure = given == null
                ? null
                : Given.within(at + "/procedure", () -> new Answer.Procedure(given.date(), given.validUntil()));
        return Given.within(
                at,
                () -> new Answer.Existence(
                        exists, body.since(), procedure, method(at, body.method()), source(at, body.source())));
    }

    private Answer capability(String at, ContentBody.Capability body) {
        var abilities = each(at + "/activities", orNone(body.activities()), GivenAnswer::ability);
        return Given.within(
                at,
                () -> new Answer.Capability(
                        body.capable(), body.since(), abilities, method(at, body.method()), source(at, body.source())));
    }

    private static Answer.Ability ability(String at, ContentBody.Ability body) {
        var activity = Given.required(at + "/activity", body.activity());
        boolean capable = Given.required(at + "/capable", body.capable());
        return Given.within(at, () -> new Answer.Ability(activity, capable, body.since()));
    }

    private Answer.Part part(String at, ContentBody.Part body) {
        var code = Given.required(at + "/part", body.part());
        var content = of(at + "/content", Given.required(at + "/content", body.content()));
        return Given.within(at, () -> new Answer.Part(code, content));
    }

    private static <B, T> List<T> each(String at, List<@Nullable B> bodies, BiFunction<String, B, T> making) {
        List<T> made = new ArrayList<>();
        for (B body : Given.items(at, bodies)) {
            made.add(making.apply(at + "/" + made.size(), body));
        }
        return made;
    }

    private static <T> List<@Nullable T> orNone(@Nullable List<@Nullable T> items) {
        return items == null ? List.of() : items;
    }

    private @Nullable TextHash method(String at, @Nullable String text) {
        return said.optional(at + "/method", text);
    }

    private @Nullable TextHash source(String at, @Nullable String text) {
        return said.optional(at + "/source", text);
    }
}
