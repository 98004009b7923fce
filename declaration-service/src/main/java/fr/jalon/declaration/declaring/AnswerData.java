package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Answer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the world is told of an answer: plain values, written in the order of the components, for ever. */
sealed interface AnswerData {

    /** So many of so many. */
    record Ratio(
            String shape,
            long numerator,
            long denominator,
            String perimeter,
            String method,
            String source,
            @Nullable List<Share> byActivity)
            implements AnswerData {}

    /** So many of so many, for one activity. */
    record Share(String activity, long numerator, long denominator) {}

    /** The documents that exist. */
    record Document(
            String shape,
            List<Piece> documents,
            @Nullable String method,
            @Nullable String source) implements AnswerData {}

    /** One document. */
    record Piece(
            String kind,
            @Nullable String date,
            @Nullable String validUntil,
            @Nullable String validatedBy) {}

    /** The days something happened on. */
    record Recurrence(
            String shape,
            List<String> occurrences,
            @Nullable String method,
            @Nullable String source) implements AnswerData {}

    /** Whether something exists. */
    record Existence(
            String shape,
            boolean exists,
            @Nullable String since,
            @Nullable Procedure procedure,
            @Nullable String method,
            @Nullable String source)
            implements AnswerData {}

    /** A procedure that was given. */
    record Procedure(@Nullable String date, @Nullable String validUntil) {}

    /** Whether something can be done. */
    record Capability(
            String shape,
            @Nullable Boolean capable,
            @Nullable String since,
            @Nullable List<Ability> activities,
            @Nullable String method,
            @Nullable String source)
            implements AnswerData {}

    /** Whether one activity is capable. */
    record Ability(
            String activity, boolean capable, @Nullable String since) {}

    /** The days something was carried out on. */
    record Event(
            String shape,
            List<String> events,
            @Nullable String method,
            @Nullable String source) implements AnswerData {}

    /** A number that was measured. */
    record Measure(
            String shape,
            String value,
            @Nullable String method,
            @Nullable String source) implements AnswerData {}

    /** Several answers in one. */
    record Composite(
            String shape,
            List<Part> parts,
            @Nullable String method,
            @Nullable String source) implements AnswerData {}

    /** The answer to one part. */
    record Part(String part, AnswerData content) {}

    /** That the indicator does not apply. */
    record NotApplicable(String shape, String justification) implements AnswerData {}

    static AnswerData of(Answer answer) {
        var shape = answer.word();
        return switch (answer) {
            case Answer.Ratio ratio -> ratio(shape, ratio);
            case Answer.Document(var documents, var method, var source) ->
                new Document(shape, each(documents, AnswerData::piece), text(method), text(source));
            case Answer.Recurrence(var occurrences, var method, var source) ->
                new Recurrence(shape, each(occurrences, Object::toString), text(method), text(source));
            case Answer.Existence existence -> existence(shape, existence);
            case Answer.Capability capability -> capability(shape, capability);
            case Answer.Event(var events, var method, var source) ->
                new Event(shape, each(events, Object::toString), text(method), text(source));
            case Answer.Measure(var value, var method, var source) ->
                new Measure(shape, value, text(method), text(source));
            case Answer.Composite(var parts, var method, var source) ->
                new Composite(
                        shape,
                        each(parts, part -> new Part(part.part(), of(part.content()))),
                        text(method),
                        text(source));
            case Answer.NotApplicable(var justification) -> new NotApplicable(shape, justification.value());
        };
    }

    private static AnswerData ratio(String shape, Answer.Ratio ratio) {
        return new Ratio(
                shape,
                ratio.numerator(),
                ratio.denominator(),
                ratio.perimeter().value(),
                ratio.method().value(),
                ratio.source().value(),
                orNull(each(
                        ratio.byActivity(),
                        share -> new Share(share.activity(), share.numerator(), share.denominator()))));
    }

    private static Piece piece(Answer.Piece piece) {
        return new Piece(piece.kind(), text(piece.date()), text(piece.validUntil()), text(piece.validatedBy()));
    }

    private static AnswerData existence(String shape, Answer.Existence existence) {
        var procedure = existence.procedure();
        return new Existence(
                shape,
                existence.exists(),
                text(existence.since()),
                procedure == null ? null : new Procedure(text(procedure.date()), text(procedure.validUntil())),
                text(existence.method()),
                text(existence.source()));
    }

    private static AnswerData capability(String shape, Answer.Capability capability) {
        return new Capability(
                shape,
                capability.capable(),
                text(capability.since()),
                orNull(each(
                        capability.activities(),
                        ability -> new Ability(ability.activity(), ability.capable(), text(ability.since())))),
                text(capability.method()),
                text(capability.source()));
    }

    private static <T, S> List<S> each(List<T> items, Function<T, S> telling) {
        return items.stream().map(telling).toList();
    }

    private static <T> @Nullable List<T> orNull(List<T> items) {
        return items.isEmpty() ? null : items;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
