package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Returned;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Withdrawn;
import fr.jalon.declaration.declaring.model.Stage.Awaiting;
import fr.jalon.declaration.declaring.model.Stage.InWork;
import fr.jalon.declaration.declaring.model.Stage.Retracted;
import fr.jalon.declaration.declaring.model.Stage.SentBack;
import fr.jalon.declaration.declaring.model.Stage.Settled;
import fr.jalon.declaration.programme.model.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A declaration as its past events have left it: only what the next decision needs.
 *
 * @param handedOver the contents that were submitted, by revision
 */
public record Declaration(Stage stage, SequencedMap<Integer, HandedOver> handedOver) {

    private static final List<Level> USUAL_CHAIN = List.of(Level.COORDINATOR, Level.REGULATOR);

    /** Before anything happened. */
    public static final Declaration NONE = new Declaration(new Stage.Absent(), new TreeMap<>());

    /** A content that was submitted once. */
    public record HandedOver(
            String contentHash, LocalDate effectiveFrom, List<Level> chain, boolean returned, boolean withdrawn) {

        HandedOver asReturned() {
            return new HandedOver(contentHash, effectiveFrom, chain, true, withdrawn);
        }

        HandedOver asWithdrawn() {
            return new HandedOver(contentHash, effectiveFrom, chain, returned, true);
        }
    }

    /** The state after all of {@code history}. */
    public static Declaration of(Iterable<? extends DeclarationEvent> history) {
        var state = NONE;
        for (var event : history) {
            state = state.after(event);
        }
        return state;
    }

    /** The state after {@code event}. No rule is checked here: what is stored has already been decided. */
    public Declaration after(DeclarationEvent event) {
        return switch (event) {
            case Drafted(var _, var revision, var _, var content, var _, var by) ->
                at(new InWork(revision, content, null, by));
            case Revised(var _, var revision, var _, var content, var _, var reason, var by) ->
                at(new InWork(revision, content, reason, by));
            case Submitted submitted -> submitted(submitted);
            case Reviewed reviewed -> at(endorsed((Awaiting) stage, reviewed.by()));
            case Returned returned -> returned(returned.revision());
            case Decided decided -> at(new Settled(decided.revision()));
            case Withdrawn withdrawn -> withdrawn(withdrawn.revision());
        };
    }

    /** The chain of the content submitted last; the usual one before there is any. */
    public List<Level> chain() {
        return handedOver.isEmpty()
                ? USUAL_CHAIN
                : handedOver.lastEntry().getValue().chain();
    }

    /** The last content that counts in some reading: submitted, neither returned nor withdrawn. */
    OptionalInt lastStanding() {
        return handedOver.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().returned() && !entry.getValue().withdrawn())
                .mapToInt(Map.Entry::getKey)
                .max();
    }

    private Declaration at(Stage next) {
        return new Declaration(next, handedOver);
    }

    private Declaration submitted(Submitted event) {
        var content = event.content();
        var hash = content.hash(event.programmeVersion());
        var involved = List.of(((InWork) stage).author(), event.by());
        return new Declaration(
                new Awaiting(event.revision(), hash, event.levels(), 1, involved),
                with(event.revision(), new HandedOver(hash, content.effectiveFrom(), event.levels(), false, false)));
    }

    private static Awaiting endorsed(Awaiting before, UUID by) {
        var involved = Stream.concat(before.involved().stream(), Stream.of(by)).toList();
        return new Awaiting(before.revision(), before.contentHash(), before.chain(), before.level() + 1, involved);
    }

    private Declaration returned(int revision) {
        var before = Objects.requireNonNull(handedOver.get(revision), "Only what was submitted is returned");
        return new Declaration(new SentBack(revision), with(revision, before.asReturned()));
    }

    private Declaration withdrawn(int revision) {
        var before = Objects.requireNonNull(handedOver.get(revision), "Only what was submitted is withdrawn");
        boolean newest = !(stage instanceof InWork) && handedOver.lastEntry().getKey() == revision;
        return new Declaration(newest ? new Retracted(revision) : stage, with(revision, before.asWithdrawn()));
    }

    private SequencedMap<Integer, HandedOver> with(int revision, HandedOver content) {
        var next = new TreeMap<>(handedOver);
        next.put(revision, content);
        return next;
    }
}
