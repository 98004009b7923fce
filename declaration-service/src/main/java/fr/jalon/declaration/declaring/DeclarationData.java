package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Answer;
import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the world is told of a declaration: plain values, written in the order of the components, for ever. */
sealed interface DeclarationData {

    /** A content in work: that it exists, not what it says. */
    record InWork(int revision, String shape, String effectiveFrom, String contentHash, boolean reconstructed)
            implements DeclarationData {}

    /** A content handed over. */
    record HandedOver(
            int revision,
            String programmeVersion,
            String shape,
            String effectiveFrom,
            Period observation,
            Shown content,
            List<String> proofs,
            String contentHash,
            boolean reconstructed)
            implements DeclarationData {}

    /** What was said of a content. */
    record Judged(
            int revision,
            String contentHash,
            String outcome,
            @Nullable String reason) implements DeclarationData {}

    /** Days, both included. */
    record Period(String from, String to) {}

    /** A content by its shape. */
    sealed interface Shown {

        /** So many of so many. */
        record Ratio(String shape, long numerator, long denominator, String perimeter, String method, String source)
                implements Shown {}

        /** The documents that exist. */
        record Document(
                String shape,
                List<Piece> documents,
                @Nullable String method,
                @Nullable String source) implements Shown {}

        /** One document. */
        record Piece(
                String kind,
                @Nullable String date,
                @Nullable String validUntil) {}

        /** The days something happened on. */
        record Recurrence(
                String shape,
                List<String> occurrences,
                @Nullable String method,
                @Nullable String source) implements Shown {}
    }

    /** The data of an event's message. */
    static DeclarationData of(DeclarationEvent event) {
        return switch (event) {
            case Drafted drafted ->
                inWork(drafted.revision(), drafted.programmeVersion(), drafted.content(), drafted.reconstructed());
            case Revised revised ->
                inWork(revised.revision(), revised.programmeVersion(), revised.content(), revised.reconstructed());
            case Submitted submitted -> handedOver(submitted);
            case Reviewed reviewed ->
                new Judged(
                        reviewed.revision(),
                        reviewed.contentHash(),
                        reviewed.outcome().name(),
                        text(reviewed.reason()));
            case Decided decided ->
                new Judged(
                        decided.revision(),
                        decided.contentHash(),
                        decided.outcome().name(),
                        text(decided.reason()));
        };
    }

    private static InWork inWork(int revision, String programmeVersion, Content content, boolean reconstructed) {
        return new InWork(
                revision,
                content.answer().shape().word(),
                content.effectiveFrom().toString(),
                content.hash(programmeVersion),
                reconstructed);
    }

    private static HandedOver handedOver(Submitted event) {
        var content = event.content();
        return new HandedOver(
                event.revision(),
                event.programmeVersion(),
                content.answer().shape().word(),
                content.effectiveFrom().toString(),
                new Period(
                        content.observation().from().toString(),
                        content.observation().to().toString()),
                shown(content.answer()),
                content.proofs(),
                content.hash(event.programmeVersion()),
                event.reconstructed());
    }

    private static Shown shown(Answer answer) {
        var shape = answer.shape().word();
        return switch (answer) {
            case Answer.Ratio(var numerator, var denominator, var perimeter, var method, var source) ->
                new Shown.Ratio(shape, numerator, denominator, perimeter.value(), method.value(), source.value());
            case Answer.Document(var documents, var method, var source) ->
                new Shown.Document(
                        shape, documents.stream().map(DeclarationData::piece).toList(), text(method), text(source));
            case Answer.Recurrence(var occurrences, var method, var source) ->
                new Shown.Recurrence(
                        shape, occurrences.stream().map(Object::toString).toList(), text(method), text(source));
        };
    }

    private static Shown.Piece piece(Answer.Piece piece) {
        return new Shown.Piece(piece.kind(), text(piece.date()), text(piece.validUntil()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
