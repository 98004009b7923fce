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
        refuse(Step.REVISE, command, state);
        return switch (state) {
            case InWork(var revision, var content, var _) -> revised(command, revision, content);
            case SentBack(var revision, var content) -> revised(command, revision, content);
            case Settled(var revision, var content) -> revised(command, revision, content);
            case Absent _, AwaitingReview _, AwaitingDecision _ -> throw impossible(command);
        };
    }

    private static List<DeclarationEvent> revised(Revise command, int revision, Content before) {
        Acceptance.check(command.content(), command.clause(), command.at());
        if (command.content().equals(before)) {
            return List.of();
        }
        var version = command.clause().programmeVersion();
        return List.of(new Revised(command.id(), revision + 1, version, command.content(), false, command.by()));
    }

    private static List<DeclarationEvent> submit(Submit command, Declaration state) {
        refuse(Step.SUBMIT, command, state);
        if (!(state instanceof InWork(var revision, var content, var _))) {
            throw impossible(command);
        }
        Acceptance.check(content, command.clause(), command.at());
        var version = command.clause().programmeVersion();
        return List.of(new Submitted(command.id(), revision, version, content, false, command.by()));
    }

    private static List<DeclarationEvent> review(Review command, Declaration state) {
        refuse(Step.REVIEW, command, state);
        if (!(state instanceof AwaitingReview waiting)) {
            throw impossible(command);
        }
        return List.of(new Reviewed(
                command.id(),
                waiting.revision(),
                waiting.contentHash(),
                command.outcome(),
                command.reason(),
                command.by()));
    }

    private static List<DeclarationEvent> settle(Decide command, Declaration state) {
        refuse(Step.DECIDE, command, state);
        if (!(state instanceof AwaitingDecision waiting)) {
            throw impossible(command);
        }
        return List.of(new Decided(
                command.id(),
                waiting.revision(),
                waiting.contentHash(),
                command.outcome(),
                command.reason(),
                command.by()));
    }

    private static void refuse(Step step, DeclarationCommand command, Declaration state) {
        step.obstacle(state, command.by()).ifPresent(reason -> {
            throw new Refused(reason);
        });
    }

    private static IllegalStateException impossible(DeclarationCommand command) {
        return new IllegalStateException("No obstacle was found where there is one: " + command);
    }
}
