package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import fr.jalon.declaration.programme.model.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a declaration. Clock, person and clause are looked up before a command is made. */
public sealed interface DeclarationCommand {

    DeclarationId id();

    /** The pseudonym of whoever asks. */
    UUID by();

    /** Begins a declaration with a first content. */
    record Draft(DeclarationId id, Content content, Clause clause, UUID by, Instant at) implements DeclarationCommand {}

    /** Replaces the content in work, or begins a new one after a return, a decision or a withdrawal. */
    record Revise(
            DeclarationId id,
            Content content,
            Clause clause,
            @Nullable TextHash reason,
            UUID by,
            Instant at) implements DeclarationCommand {}

    /** Hands the content in work over for review; {@code clause} is the one on its effective date. */
    record Submit(DeclarationId id, Clause clause, UUID by, Instant at) implements DeclarationCommand {}

    /** A level before the last endorses the submitted content; {@code as} are the levels the caller holds. */
    record Endorse(DeclarationId id, @Nullable TextHash reason, Set<Level> as, UUID by) implements DeclarationCommand {}

    /**
     * A level sends the submitted content back.
     *
     * @param step in its review or in its decision
     * @param deadline the last day on which another content is expected
     */
    record SendBack(
            DeclarationId id,
            Step step,
            Why why,
            TextHash reason,
            @Nullable LocalDate deadline,
            Set<Level> as,
            UUID by,
            Instant at)
            implements DeclarationCommand {}

    /** The last level accepts the endorsed content or refuses it, then always with a reason. */
    record Decide(
            DeclarationId id,
            DecisionOutcome outcome,
            @Nullable TextHash reason,
            Set<Level> as,
            UUID by) implements DeclarationCommand {

        public Decide {
            if (outcome == DecisionOutcome.REFUSED && reason == null) {
                throw new Malformed(Reason.REASON_REQUIRED, "/reason", outcome);
            }
        }
    }

    /**
     * Takes a submitted content back.
     *
     * @param revision null means the last one that was submitted and is not withdrawn
     * @param from first day on which it holds no more; null when it shall never have counted
     */
    record Withdraw(
            DeclarationId id,
            @Nullable Integer revision,
            @Nullable LocalDate from,
            TextHash reason,
            UUID by) implements DeclarationCommand {}
}
