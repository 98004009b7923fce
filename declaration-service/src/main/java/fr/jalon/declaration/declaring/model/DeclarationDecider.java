package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Declaration.Absent;
import fr.jalon.declaration.declaring.model.Declaration.AwaitingDecision;
import fr.jalon.declaration.declaring.model.Declaration.AwaitingReview;
import fr.jalon.declaration.declaring.model.Declaration.InWork;
import fr.jalon.declaration.declaring.model.Declaration.SentBack;
import fr.jalon.declaration.declaring.model.Declaration.Settled;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Decide;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Draft;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Review;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Revise;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Submit;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import fr.jalon.declaration.declaring.model.Refused.Reason;
import java.util.List;
import java.util.UUID;

/** Every rule of a declaration, in one pure function: no clock, no randomness, no database. */
public final class DeclarationDecider {

    private DeclarationDecider() {}

    /**
     * What happens when {@code command} meets {@code state}.
     *
     * @return the events to append, in order; empty when the command changes nothing
     * @throws Refused when a rule forbids it
     */
    public static List<DeclarationEvent> decide(DeclarationCommand command, Declaration state) {
        return switch (command) {
            case Draft draft -> draft(draft, state);
            case Revise revise -> revise(revise, state);
            case Submit submit -> submit(submit, state);
            case Review review -> review(review, state);
            case Decide decide -> settle(decide, state);
        };
    }

    private static List<DeclarationEvent> draft(Draft command, Declaration state) {
        if (!(state instanceof Absent)) {
            throw new Refused(Reason.ALREADY_DECLARED);
        }
        Acceptance.check(command.content(), command.clause(), command.at());
        return List.of(new Drafted(
                command.id(), 1, command.clause().programmeVersion(), command.content(), false, command.by()));
    }

    private static List<DeclarationEvent> revise(Revise command, Declaration state) {
        return switch (state) {
            case Absent _ -> throw new Refused(Reason.UNKNOWN_DECLARATION);
            case InWork(var revision, var content, var _) -> revised(command, revision, content);
            case SentBack(var revision, var content) -> revised(command, revision, content);
            case Settled(var revision, var content) -> revised(command, revision, content);
            case AwaitingReview _, AwaitingDecision _ -> throw new Refused(Reason.UNDER_REVIEW);
        };
    }

    private static List<DeclarationEvent> revised(Revise command, int revision, Content before) {
        Acceptance.check(command.content(), command.clause(), command.at());
        if (command.content().equals(before)) {
            return List.of();
        }
        return List.of(new Revised(
                command.id(),
                revision + 1,
                command.clause().programmeVersion(),
                command.content(),
                false,
                command.by()));
    }

    private static List<DeclarationEvent> submit(Submit command, Declaration state) {
        return switch (state) {
            case Absent _ -> throw new Refused(Reason.UNKNOWN_DECLARATION);
            case InWork(var revision, var content, var _) -> {
                Acceptance.check(content, command.clause(), command.at());
                var version = command.clause().programmeVersion();
                yield List.of(new Submitted(command.id(), revision, version, content, false, command.by()));
            }
            case AwaitingReview _, SentBack _, AwaitingDecision _, Settled _ ->
                throw new Refused(Reason.ALREADY_SUBMITTED);
        };
    }

    private static List<DeclarationEvent> review(Review command, Declaration state) {
        return switch (state) {
            case Absent _ -> throw new Refused(Reason.UNKNOWN_DECLARATION);
            case InWork _ -> throw new Refused(Reason.NOT_SUBMITTED);
            case AwaitingReview(var revision, var _, var hash, var author, var submitter) -> {
                refuseOwn(command, List.of(author, submitter));
                yield List.of(
                        new Reviewed(command.id(), revision, hash, command.outcome(), command.reason(), command.by()));
            }
            case SentBack _, AwaitingDecision _, Settled _ -> throw new Refused(Reason.ALREADY_REVIEWED);
        };
    }

    private static List<DeclarationEvent> settle(Decide command, Declaration state) {
        return switch (state) {
            case Absent _ -> throw new Refused(Reason.UNKNOWN_DECLARATION);
            case InWork _ -> throw new Refused(Reason.NOT_SUBMITTED);
            case AwaitingReview _, SentBack _ -> throw new Refused(Reason.NOT_REVIEWED);
            case AwaitingDecision(var revision, var hash, var _, var involved) -> {
                refuseOwn(command, involved);
                yield List.of(
                        new Decided(command.id(), revision, hash, command.outcome(), command.reason(), command.by()));
            }
            case Settled _ -> throw new Refused(Reason.ALREADY_DECIDED);
        };
    }

    private static void refuseOwn(DeclarationCommand command, List<UUID> involved) {
        if (involved.contains(command.by())) {
            throw new Refused(Reason.OWN_DECLARATION);
        }
    }
}
