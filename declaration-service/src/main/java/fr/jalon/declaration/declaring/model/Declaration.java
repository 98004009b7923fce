package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import java.util.List;
import java.util.UUID;

/** A declaration as its past events have left it: only what the next decision needs. */
public sealed interface Declaration {

    /** Nothing was declared yet. */
    record Absent() implements Declaration {}

    /** A content in work. */
    record InWork(int revision, Content content, UUID author) implements Declaration {}

    /** A content handed over, waiting for its review. */
    record AwaitingReview(int revision, Content content, String contentHash, UUID author, UUID submitter)
            implements Declaration {}

    /** A content sent back to its declarant. */
    record SentBack(int revision, Content content) implements Declaration {}

    /** A content endorsed, waiting for its decision; none of {@code involved} may take it. */
    record AwaitingDecision(int revision, String contentHash, Content content, List<UUID> involved)
            implements Declaration {}

    /** A content accepted or refused. */
    record Settled(int revision, Content content) implements Declaration {}

    /** The state after all of {@code history}. */
    static Declaration of(Iterable<? extends DeclarationEvent> history) {
        Declaration state = new Absent();
        for (var event : history) {
            state = evolve(state, event);
        }
        return state;
    }

    /** The state after {@code event}. No rule is checked here: what is stored has already been decided. */
    static Declaration evolve(Declaration state, DeclarationEvent event) {
        return switch (event) {
            case Drafted(var _, var revision, var _, var content, var _, var by) -> new InWork(revision, content, by);
            case Revised(var _, var revision, var _, var content, var _, var by) -> new InWork(revision, content, by);
            case Submitted(var _, var revision, var version, var content, var _, var by) ->
                new AwaitingReview(revision, content, content.hash(version), ((InWork) state).author(), by);
            case Reviewed reviewed -> reviewed(reviewed, (AwaitingReview) state);
            case Decided(var _, var revision, var _, var _, var _, var _) ->
                new Settled(revision, ((AwaitingDecision) state).content());
        };
    }

    private static Declaration reviewed(Reviewed event, AwaitingReview state) {
        return switch (event.outcome()) {
            case ENDORSED ->
                new AwaitingDecision(
                        event.revision(),
                        event.contentHash(),
                        state.content(),
                        List.of(state.author(), state.submitter(), event.by()));
            case RETURNED -> new SentBack(event.revision(), state.content());
        };
    }
}
