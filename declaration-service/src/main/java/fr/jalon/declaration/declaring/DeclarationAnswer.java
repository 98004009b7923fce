package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Cover;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Returned;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Withdrawn;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.Why;
import fr.jalon.declaration.programme.model.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /**
     * One content with what was said of it.
     *
     * @param awaits who has to act
     * @param chain who looks at it, in order, the last of whom decides
     */
    record Shown(
            int revision,
            String state,
            @Nullable Level awaits,
            String programmeVersion,
            LocalDate effectiveFrom,
            Asks.Period observation,
            ContentBody content,
            List<String> proofs,
            @Nullable List<Asks.Cover> covers,
            String contentHash,
            @Nullable String correctionReason,
            @Nullable List<Level> chain,
            @Nullable String reviewReason,
            @Nullable String decisionReason,
            @Nullable SentBack returned,
            @Nullable TakenBack withdrawn) {}

    /** How a content was sent back, and by whom. */
    record SentBack(
            Level by,
            Why why,
            @Nullable String reason,
            @Nullable LocalDate deadline) {}

    /** Since when a content holds no more; without a date it never counted. */
    record TakenBack(@Nullable LocalDate from, @Nullable String reason) {}

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
        var current = shown(story.chapters().getLast(), new ShownContent(texts));
        return new DeclarationAnswer(
                id.toString(),
                id.programme(),
                id.indicator(),
                id.declarant().code(),
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
        var day = basis.validAt();
        var inForce = new InForce(
                Story.inForce(chapters, day, Chapter::isDeclared),
                Story.inForce(chapters, day, Chapter::isReviewed),
                Story.inForce(chapters, day, Chapter::isDecided));
        var shown = new ShownContent(texts);
        var contents = chapters.stream().map(chapter -> shown(chapter, shown)).toList();
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

    private static Shown shown(Chapter chapter, ShownContent texts) {
        var content = chapter.content();
        var decided = chapter.decided();
        return new Shown(
                chapter.revision(),
                chapter.state(),
                chapter.due(),
                chapter.programmeVersion(),
                content.effectiveFrom(),
                new Asks.Period(
                        content.observation().from(), content.observation().to()),
                texts.of(content.answer()),
                content.proofs(),
                covers(content.covers()),
                content.hash(chapter.programmeVersion()),
                texts.text(chapter.correction()),
                chapter.chain().isEmpty() ? null : chapter.chain(),
                texts.text(chapter.reviewReason()),
                decided == null ? null : texts.text(decided.reason()),
                sentBack(chapter, texts),
                takenBack(chapter.withdrawn(), texts));
    }

    private static @Nullable List<Asks.Cover> covers(List<Cover> covers) {
        return covers.isEmpty()
                ? null
                : covers.stream()
                        .map(cover -> new Asks.Cover(cover.establishment().value(), cover.from(), cover.to()))
                        .toList();
    }

    private static @Nullable SentBack sentBack(Chapter chapter, ShownContent texts) {
        Returned returned = chapter.returned();
        return returned == null
                ? null
                : new SentBack(
                        chapter.chain().get(returned.level() - 1),
                        returned.why(),
                        texts.text(returned.reason()),
                        returned.deadline());
    }

    private static @Nullable TakenBack takenBack(@Nullable Withdrawn withdrawn, ShownContent texts) {
        return withdrawn == null ? null : new TakenBack(withdrawn.from(), texts.text(withdrawn.reason()));
    }
}
