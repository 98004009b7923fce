package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Declaration.Absent;
import fr.jalon.declaration.declaring.model.Declaration.AwaitingDecision;
import fr.jalon.declaration.declaring.model.Declaration.AwaitingReview;
import fr.jalon.declaration.declaring.model.Declaration.InWork;
import fr.jalon.declaration.declaring.model.Declaration.SentBack;
import fr.jalon.declaration.declaring.model.Declaration.Settled;
import fr.jalon.declaration.declaring.model.Refused.Reason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with a declaration that exists, as far as its state and the person matter. */
public enum Step {
    REVISE,
    SUBMIT,
    REVIEW,
    DECIDE;

    /** Why {@code by} cannot take this step now; empty when nothing of the state stands against it. */
    public Optional<Reason> obstacle(Declaration state, UUID by) {
        return Optional.ofNullable(
                switch (this) {
                    case REVISE -> whenRevising(state);
                    case SUBMIT -> whenSubmitting(state);
                    case REVIEW -> whenReviewing(state, by);
                    case DECIDE -> whenDeciding(state, by);
                });
    }

    private static @Nullable Reason whenRevising(Declaration state) {
        return switch (state) {
            case Absent _ -> Reason.UNKNOWN_DECLARATION;
            case InWork _, SentBack _, Settled _ -> null;
            case AwaitingReview _, AwaitingDecision _ -> Reason.UNDER_REVIEW;
        };
    }

    private static @Nullable Reason whenSubmitting(Declaration state) {
        return switch (state) {
            case Absent _ -> Reason.UNKNOWN_DECLARATION;
            case InWork _ -> null;
            case AwaitingReview _, SentBack _, AwaitingDecision _, Settled _ -> Reason.ALREADY_SUBMITTED;
        };
    }

    private static @Nullable Reason whenReviewing(Declaration state, UUID by) {
        return switch (state) {
            case Absent _ -> Reason.UNKNOWN_DECLARATION;
            case InWork _ -> Reason.NOT_SUBMITTED;
            case AwaitingReview waiting -> own(List.of(waiting.author(), waiting.submitter()), by);
            case SentBack _, AwaitingDecision _, Settled _ -> Reason.ALREADY_REVIEWED;
        };
    }

    private static @Nullable Reason whenDeciding(Declaration state, UUID by) {
        return switch (state) {
            case Absent _ -> Reason.UNKNOWN_DECLARATION;
            case InWork _ -> Reason.NOT_SUBMITTED;
            case AwaitingReview _, SentBack _ -> Reason.NOT_REVIEWED;
            case AwaitingDecision waiting -> own(waiting.involved(), by);
            case Settled _ -> Reason.ALREADY_DECIDED;
        };
    }

    private static @Nullable Reason own(List<UUID> involved, UUID by) {
        return involved.contains(by) ? Reason.OWN_DECLARATION : null;
    }
}
