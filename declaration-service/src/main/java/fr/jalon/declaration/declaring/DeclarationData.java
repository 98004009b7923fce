package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.Cover;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Returned;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Withdrawn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the world is told of a declaration: plain values, written in the order of the components, for ever. */
sealed interface DeclarationData {

    /** A content in work: that it exists, not what it says. */
    record InWork(
            int revision,
            String shape,
            String effectiveFrom,
            String contentHash,
            boolean reconstructed,
            @Nullable String reason)
            implements DeclarationData {}

    /** A content handed over. */
    record HandedOver(
            int revision,
            String programmeVersion,
            String shape,
            String effectiveFrom,
            Period observation,
            AnswerData content,
            List<String> proofs,
            String contentHash,
            boolean reconstructed,
            @Nullable List<String> chain,
            @Nullable List<Covered> covers)
            implements DeclarationData {}

    /** A content endorsed by a level before the last. */
    record Endorsed(
            int revision,
            String contentHash,
            int level,
            String outcome,
            @Nullable String reason) implements DeclarationData {}

    /** A content sent back. */
    record SentBack(
            int revision,
            String contentHash,
            int level,
            String why,
            String reason,
            @Nullable String deadline) implements DeclarationData {}

    /** A content accepted or refused. */
    record Settled(
            int revision,
            String contentHash,
            String outcome,
            @Nullable String reason) implements DeclarationData {}

    /** A content taken back. */
    record TakenBack(
            int revision, String contentHash, @Nullable String from, String reason) implements DeclarationData {}

    /** Days, both included. */
    record Period(String from, String to) {}

    /** A member the content of a group counts for. */
    record Covered(
            String establishment,
            @Nullable String from,
            @Nullable String to) {}

    /** The data of an event's message. */
    static DeclarationData of(DeclarationEvent event) {
        return switch (event) {
            case Drafted(var _, var revision, var version, var content, var reconstructed, var _) ->
                inWork(revision, version, content, reconstructed, null);
            case Revised(var _, var revision, var version, var content, var reconstructed, var reason, var _) ->
                inWork(revision, version, content, reconstructed, text(reason));
            case Submitted submitted -> handedOver(submitted);
            case Reviewed(var _, var revision, var hash, var level, var reason, var _) ->
                new Endorsed(revision, hash, level, "ENDORSED", text(reason));
            case Returned(var _, var revision, var hash, var level, var why, var reason, var deadline, var _) ->
                new SentBack(revision, hash, level, why.name(), reason.value(), text(deadline));
            case Decided(var _, var revision, var hash, var outcome, var reason, var _) ->
                new Settled(revision, hash, outcome.name(), text(reason));
            case Withdrawn(var _, var revision, var hash, var from, var reason, var _) ->
                new TakenBack(revision, hash, text(from), reason.value());
        };
    }

    private static InWork inWork(
            int revision, String programmeVersion, Content content, boolean reconstructed, @Nullable String reason) {
        return new InWork(
                revision,
                content.answer().word(),
                content.effectiveFrom().toString(),
                content.hash(programmeVersion),
                reconstructed,
                reason);
    }

    private static HandedOver handedOver(Submitted event) {
        var content = event.content();
        var chain = event.chain();
        var covers = content.covers().stream().map(DeclarationData::covered).toList();
        return new HandedOver(
                event.revision(),
                event.programmeVersion(),
                content.answer().word(),
                content.effectiveFrom().toString(),
                new Period(
                        content.observation().from().toString(),
                        content.observation().to().toString()),
                AnswerData.of(content.answer()),
                content.proofs(),
                content.hash(event.programmeVersion()),
                event.reconstructed(),
                chain == null ? null : chain.stream().map(Enum::name).toList(),
                covers.isEmpty() ? null : covers);
    }

    private static Covered covered(Cover cover) {
        return new Covered(cover.establishment().value(), text(cover.from()), text(cover.to()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
