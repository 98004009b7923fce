package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Refused.Reason;
import fr.jalon.declaration.declaring.model.Stage.Absent;
import fr.jalon.declaration.declaring.model.Stage.Awaiting;
import fr.jalon.declaration.declaring.model.Stage.InWork;
import fr.jalon.declaration.declaring.model.Stage.Retracted;
import fr.jalon.declaration.declaring.model.Stage.SentBack;
import fr.jalon.declaration.declaring.model.Stage.Settled;
import fr.jalon.declaration.programme.model.Level;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with a declaration that exists, as far as its state and the person matter. */
public enum Step {
    REVISE,
    SUBMIT,
    REVIEW,
    DECIDE,
    WITHDRAW;

    /**
     * Why {@code by} cannot take this step now; empty when nothing of the state stands against it.
     *
     * @param as the levels {@code by} holds
     */
    public Optional<Reason> obstacle(Declaration state, Set<Level> as, UUID by) {
        return Optional.ofNullable(
                switch (this) {
                    case REVISE -> whenRevising(state.stage());
                    case SUBMIT -> whenSubmitting(state.stage());
                    case REVIEW -> whenReviewing(state.stage(), as, by);
                    case DECIDE -> whenDeciding(state.stage(), as, by);
                    case WITHDRAW -> whenWithdrawing(state);
                });
    }

    private static @Nullable Reason whenRevising(Stage stage) {
        return switch (stage) {
            case Absent _ -> Reason.UNKNOWN_DECLARATION;
            case InWork _, SentBack _, Settled _, Retracted _ -> null;
            case Awaiting _ -> Reason.UNDER_REVIEW;
        };
    }

    private static @Nullable Reason whenSubmitting(Stage stage) {
        return switch (stage) {
            case Absent _ -> Reason.UNKNOWN_DECLARATION;
            case InWork _ -> null;
            case Awaiting _, SentBack _, Settled _ -> Reason.ALREADY_SUBMITTED;
            case Retracted _ -> Reason.WITHDRAWN;
        };
    }

    private static @Nullable Reason whenReviewing(Stage stage, Set<Level> as, UUID by) {
        return switch (stage) {
            case Absent _ -> Reason.UNKNOWN_DECLARATION;
            case InWork _ -> Reason.NOT_SUBMITTED;
            case Awaiting waiting when waiting.chain().size() == 1 -> Reason.NO_REVIEW;
            case Awaiting waiting -> waiting.isForDecision() ? Reason.ALREADY_REVIEWED : acting(waiting, as, by);
            case SentBack _, Settled _ -> Reason.ALREADY_REVIEWED;
            case Retracted _ -> Reason.WITHDRAWN;
        };
    }

    private static @Nullable Reason whenDeciding(Stage stage, Set<Level> as, UUID by) {
        return switch (stage) {
            case Absent _ -> Reason.UNKNOWN_DECLARATION;
            case InWork _ -> Reason.NOT_SUBMITTED;
            case Awaiting waiting -> waiting.isForDecision() ? acting(waiting, as, by) : Reason.NOT_REVIEWED;
            case SentBack _ -> Reason.NOT_REVIEWED;
            case Settled _ -> Reason.ALREADY_DECIDED;
            case Retracted _ -> Reason.WITHDRAWN;
        };
    }

    private static @Nullable Reason whenWithdrawing(Declaration state) {
        if (state.stage() instanceof Absent) {
            return Reason.UNKNOWN_DECLARATION;
        }
        if (state.handedOver().isEmpty()) {
            return Reason.NOT_SUBMITTED;
        }
        boolean all = state.handedOver().values().stream().allMatch(Declaration.HandedOver::withdrawn);
        return all ? Reason.ALREADY_WITHDRAWN : null;
    }

    private static @Nullable Reason acting(Awaiting waiting, Set<Level> as, UUID by) {
        if (!as.contains(waiting.due())) {
            return Reason.NOT_YOUR_LEVEL;
        }
        return waiting.involved().contains(by) ? Reason.OWN_DECLARATION : null;
    }
}
