package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Answer;
import fr.jalon.declaration.declaring.model.TextHash;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows answers with the texts behind the hashes, as far as they were not erased. */
record ShownContent(Map<String, String> texts) {

    ContentBody of(Answer answer) {
        return switch (answer) {
            case Answer.Ratio ratio -> ratio(ratio);
            case Answer.Document(var documents, var method, var source) ->
                new ContentBody.Document(each(documents, ShownContent::piece), text(method), text(source));
            case Answer.Recurrence(var occurrences, var method, var source) ->
                new ContentBody.Recurrence(List.copyOf(occurrences), text(method), text(source));
            case Answer.Existence existence -> existence(existence);
            case Answer.Capability capability -> capability(capability);
            case Answer.Event(var events, var method, var source) ->
                new ContentBody.Event(List.copyOf(events), text(method), text(source));
            case Answer.Measure(var value, var method, var source) ->
                new ContentBody.Measure(value, text(method), text(source));
            case Answer.Composite(var parts, var method, var source) ->
                new ContentBody.Composite(
                        each(parts, part -> new ContentBody.Part(part.part(), of(part.content()))),
                        text(method),
                        text(source));
            case Answer.NotApplicable(var justification) -> new ContentBody.NotApplicable(text(justification));
        };
    }

    /** The text itself; its hash once it was erased. */
    @Nullable
    String text(@Nullable TextHash hash) {
        return hash == null ? null : texts.getOrDefault(hash.value(), hash.value());
    }

    private ContentBody ratio(Answer.Ratio ratio) {
        var shares = each(
                ratio.byActivity(),
                share -> new ContentBody.Share(share.activity(), share.numerator(), share.denominator()));
        return new ContentBody.Ratio(
                ratio.numerator(),
                ratio.denominator(),
                text(ratio.perimeter()),
                text(ratio.method()),
                text(ratio.source()),
                orNull(shares));
    }

    private static ContentBody.Piece piece(Answer.Piece piece) {
        return new ContentBody.Piece(piece.kind(), piece.date(), piece.validUntil(), piece.validatedBy());
    }

    private ContentBody existence(Answer.Existence existence) {
        var procedure = existence.procedure();
        return new ContentBody.Existence(
                existence.exists(),
                existence.since(),
                procedure == null ? null : new ContentBody.Procedure(procedure.date(), procedure.validUntil()),
                text(existence.method()),
                text(existence.source()));
    }

    private ContentBody capability(Answer.Capability capability) {
        var abilities = each(
                capability.activities(),
                ability -> new ContentBody.Ability(ability.activity(), ability.capable(), ability.since()));
        return new ContentBody.Capability(
                capability.capable(),
                capability.since(),
                orNull(abilities),
                text(capability.method()),
                text(capability.source()));
    }

    private static <T, S> List<@Nullable S> each(List<T> items, Function<T, S> showing) {
        return List.copyOf(items.stream().map(showing).toList());
    }

    private static <T> @Nullable List<T> orNull(List<T> items) {
        return items.isEmpty() ? null : items;
    }
}
