package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.DeclarationCommand.Decide;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Draft;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Endorse;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Revise;
import fr.jalon.declaration.declaring.model.DeclarationCommand.SendBack;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Submit;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Withdraw;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Returned;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Withdrawn;
import fr.jalon.declaration.declaring.model.Refused.Reason;
import fr.jalon.declaration.declaring.model.Stage.Absent;
import fr.jalon.declaration.declaring.model.Stage.Awaiting;
import fr.jalon.declaration.declaring.model.Stage.InWork;
import fr.jalon.declaration.declaring.model.Stage.Retracted;
import fr.jalon.declaration.declaring.model.Stage.SentBack;
import fr.jalon.declaration.declaring.model.Stage.Settled;
import fr.jalon.declaration.programme.model.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
            case Endorse endorse -> endorse(endorse, state);
            case SendBack sendBack -> sendBack(sendBack, state);
            case Decide decide -> settle(decide, state);
            case Withdraw withdraw -> withdraw(withdraw, state);
        };
    }

    private static List<DeclarationEvent> draft(Draft command, Declaration state) {
        if (!(state.stage() instanceof Absent)) {
            throw new Refused(Reason.ALREADY_DECLARED);
        }
        Acceptance.check(command.content(), command.clause(), command.at());
        return List.of(new Drafted(
                command.id(), 1, command.clause().programmeVersion(), command.content(), false, command.by()));
    }

    private static List<DeclarationEvent> revise(Revise command, Declaration state) {
        refuse(Step.REVISE, command, state, Set.of());
        return switch (state.stage()) {
            case InWork(var revision, var content, var before, var _) -> {
                var reason = command.reason() == null ? before : command.reason();
                yield revised(command, revision, command.content().equals(content), reason);
            }
            case SentBack(var revision) ->
                revised(command, revision, isThat(revision, command, state), command.reason());
            case Settled(var revision) ->
                revised(command, revision, isThat(revision, command, state), command.reason());
            case Retracted(var revision) -> revised(command, revision, false, command.reason());
            case Absent _, Awaiting _ -> throw impossible(command);
        };
    }

    /** Whether a content handed over is the same, under the same version of the programme. */
    private static boolean isThat(int revision, Revise command, Declaration state) {
        var before = state.handedOver().get(revision);
        var hash = command.content().hash(command.clause().programmeVersion());
        return before != null && before.contentHash().equals(hash);
    }

    private static List<DeclarationEvent> revised(
            Revise command, int revision, boolean unchanged, @Nullable TextHash reason) {
        Acceptance.check(command.content(), command.clause(), command.at());
        if (unchanged) {
            return List.of();
        }
        var version = command.clause().programmeVersion();
        return List.of(
                new Revised(command.id(), revision + 1, version, command.content(), false, reason, command.by()));
    }

    private static List<DeclarationEvent> submit(Submit command, Declaration state) {
        refuse(Step.SUBMIT, command, state, Set.of());
        if (!(state.stage() instanceof InWork(var revision, var content, var _, var _))) {
            throw impossible(command);
        }
        var clause = command.clause();
        Acceptance.check(content, clause, command.at());
        return List.of(new Submitted(
                command.id(), revision, clause.programmeVersion(), content, false, clause.chain(), command.by()));
    }

    private static List<DeclarationEvent> endorse(Endorse command, Declaration state) {
        var waiting = waiting(Step.REVIEW, command, state, command.as());
        return List.of(new Reviewed(
                command.id(),
                waiting.revision(),
                waiting.contentHash(),
                waiting.level(),
                command.reason(),
                command.by()));
    }

    private static List<DeclarationEvent> sendBack(SendBack command, Declaration state) {
        var waiting = waiting(command.step(), command, state, command.as());
        var deadline = command.deadline();
        if (deadline != null && deadline.isBefore(Acceptance.day(command.at()))) {
            throw new Refused(Reason.DEADLINE_PAST, "/deadline", deadline);
        }
        return List.of(new Returned(
                command.id(),
                waiting.revision(),
                waiting.contentHash(),
                waiting.level(),
                command.why(),
                command.reason(),
                deadline,
                command.by()));
    }

    private static List<DeclarationEvent> settle(Decide command, Declaration state) {
        var waiting = waiting(Step.DECIDE, command, state, command.as());
        return List.of(new Decided(
                command.id(),
                waiting.revision(),
                waiting.contentHash(),
                command.outcome(),
                command.reason(),
                command.by()));
    }

    private static List<DeclarationEvent> withdraw(Withdraw command, Declaration state) {
        refuse(Step.WITHDRAW, command, state, Set.of());
        var named = command.revision();
        int revision = named == null ? lastStanding(state) : named;
        var content = state.handedOver().get(revision);
        if (content == null) {
            throw new Refused(Reason.NOT_SUBMITTED, "/revision", revision);
        }
        if (content.withdrawn()) {
            throw new Refused(Reason.ALREADY_WITHDRAWN, "/revision", revision);
        }
        if (command.from() != null && command.from().isBefore(content.effectiveFrom())) {
            throw new Refused(Reason.WITHDRAWN_BEFORE_EFFECT, "/from", command.from());
        }
        return List.of(new Withdrawn(
                command.id(), revision, content.contentHash(), command.from(), command.reason(), command.by()));
    }

    private static int lastStanding(Declaration state) {
        return state.lastStanding().orElseThrow(() -> new Refused(Reason.NOTHING_STANDS));
    }

    private static Awaiting waiting(Step step, DeclarationCommand command, Declaration state, Set<Level> as) {
        refuse(step, command, state, as);
        if (!(state.stage() instanceof Awaiting waiting)) {
            throw impossible(command);
        }
        return waiting;
    }

    private static void refuse(Step step, DeclarationCommand command, Declaration state, Set<Level> as) {
        step.obstacle(state, as, command.by()).ifPresent(reason -> {
            throw new Refused(reason);
        });
    }

    private static IllegalStateException impossible(DeclarationCommand command) {
        return new IllegalStateException("No obstacle was found where there is one: " + command);
    }
}
