package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a declaration. Clock, person and clause are looked up before a command is made. */
public sealed interface DeclarationCommand {

    DeclarationId id();

    /** The pseudonym of whoever asks. */
    UUID by();

    /** Begins a declaration with a first content. */
    record Draft(DeclarationId id, Content content, Clause clause, UUID by, Instant at) implements DeclarationCommand {}

    /** Replaces the content in work, or begins a new one after a return or a decision. */
    record Revise(DeclarationId id, Content content, Clause clause, UUID by, Instant at)
            implements DeclarationCommand {}

    /** Hands the content in work over for review; {@code clause} is the one on its effective date. */
    record Submit(DeclarationId id, Clause clause, UUID by, Instant at) implements DeclarationCommand {}

    /** The coordinator endorses the submitted content or sends it back, then always with a reason. */
    record Review(
            DeclarationId id,
            ReviewOutcome outcome,
            @Nullable TextHash reason,
            UUID by) implements DeclarationCommand {

        public Review {
            if (outcome == ReviewOutcome.RETURNED && reason == null) {
                throw new Malformed(Reason.REASON_REQUIRED, "/reason", outcome);
            }
        }
    }

    /** The regulator accepts the endorsed content or refuses it, then always with a reason. */
    record Decide(
            DeclarationId id,
            DecisionOutcome outcome,
            @Nullable TextHash reason,
            UUID by) implements DeclarationCommand {

        public Decide {
            if (outcome == DecisionOutcome.REFUSED && reason == null) {
                throw new Malformed(Reason.REASON_REQUIRED, "/reason", outcome);
            }
        }
    }
}
