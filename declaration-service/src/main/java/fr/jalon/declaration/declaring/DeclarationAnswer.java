package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.Story.Chapter;
import fr.jalon.declaration.declaring.model.Answer;
import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.TextHash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a declaration is shown, with the texts behind the hashes as far as they were not erased. */
record DeclarationAnswer(
        String id,
        String programme,
        String indicator,
        String declarant,
        long version,
        long position,
        Instant recordedAt,
        String state,
        Shown current,
        @Nullable List<Shown> contents,
        @Nullable InForce inForce,
        List<Action> actions,
        @Nullable Basis basis) {

    /** One content with what was said of it. */
    record Shown(
            int revision,
            String state,
            String programmeVersion,
            LocalDate effectiveFrom,
            ContentBody.Period observation,
            ContentBody content,
            List<String> proofs,
            String contentHash,
            @Nullable String reviewReason,
            @Nullable String decisionReason) {}

    /** The revision in force on the date asked, on each reading. */
    record InForce(
            @Nullable Integer declared,
            @Nullable Integer reviewed,
            @Nullable Integer decided) {}

    /** What the caller may do, or why not. */
    record Action(
            String name,
            boolean allowed,
            @Nullable String reason,
            @Nullable String detail) {}

    /** For what dates the answer is true. */
    record Basis(LocalDate validAt, long knownAt, Instant recordedAt) {}

    /** The answer to a command: nothing in it depends on the day it is asked again. */
    static DeclarationAnswer ofCommand(DeclarationId id, Story story, Map<String, String> texts, List<Action> actions) {
        var last = story.last();
        var current = shown(story.chapters().getLast(), texts);
        return new DeclarationAnswer(
                id.toString(),
                id.programme(),
                id.indicator(),
                id.declarant().value(),
                last.version(),
                last.position(),
                last.recordedAt(),
                current.state(),
                current,
                null,
                null,
                actions,
                null);
    }

    /** This answer with everything that was declared, and what holds on the basis asked. */
    DeclarationAnswer on(Basis basis, Story story, Map<String, String> texts) {
        var chapters = story.chapters();
        var inForce = new InForce(
                inForce(chapters, basis.validAt(), Chapter::isDeclared),
                inForce(chapters, basis.validAt(), Chapter::isReviewed),
                inForce(chapters, basis.validAt(), Chapter::isDecided));
        var contents = chapters.stream().map(chapter -> shown(chapter, texts)).toList();
        return new DeclarationAnswer(
                id,
                programme,
                indicator,
                declarant,
                version,
                position,
                recordedAt,
                state,
                current,
                contents,
                inForce,
                actions,
                basis);
    }

    private static @Nullable Integer inForce(List<Chapter> chapters, LocalDate day, Predicate<Chapter> reached) {
        Chapter best = null;
        for (var chapter : chapters) {
            boolean counts =
                    reached.test(chapter) && !chapter.content().effectiveFrom().isAfter(day);
            if (counts
                    && (best == null
                            || !chapter.content()
                                    .effectiveFrom()
                                    .isBefore(best.content().effectiveFrom()))) {
                best = chapter;
            }
        }
        return best == null ? null : best.revision();
    }

    private static Shown shown(Chapter chapter, Map<String, String> texts) {
        Content content = chapter.content();
        return new Shown(
                chapter.revision(),
                chapter.state(),
                chapter.programmeVersion(),
                content.effectiveFrom(),
                new ContentBody.Period(
                        content.observation().from(), content.observation().to()),
                body(content.answer(), texts),
                content.proofs(),
                content.hash(chapter.programmeVersion()),
                text(chapter.reviewReason(), texts),
                text(chapter.decisionReason(), texts));
    }

    private static ContentBody body(Answer answer, Map<String, String> texts) {
        return switch (answer) {
            case Answer.Ratio(var numerator, var denominator, var perimeter, var method, var source) ->
                new ContentBody.Ratio(
                        numerator, denominator, text(perimeter, texts), text(method, texts), text(source, texts));
            case Answer.Document(var documents, var method, var source) ->
                new ContentBody.Document(
                        documents.stream()
                                .map(piece -> new ContentBody.Piece(piece.kind(), piece.date(), piece.validUntil()))
                                .toList(),
                        text(method, texts),
                        text(source, texts));
            case Answer.Recurrence(var occurrences, var method, var source) ->
                new ContentBody.Recurrence(List.copyOf(occurrences), text(method, texts), text(source, texts));
        };
    }

    /** The text itself; its hash once it was erased. */
    private static @Nullable String text(@Nullable TextHash hash, Map<String, String> texts) {
        return hash == null ? null : texts.getOrDefault(hash.value(), hash.value());
    }
}
