package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Why;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests that change a declaration. */
final class Asks {

    private Asks() {}

    /** Days, both included. */
    record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** A member a group declares for. */
    record Cover(
            @Nullable String establishment,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * What is declared, from when on, observed when.
     *
     * @param covers for whom, in a declaration of a group and only there
     * @param reason why a content that was decided is corrected
     */
    record Statement(
            @Nullable LocalDate effectiveFrom,
            @Nullable Period observation,
            @Nullable ContentBody content,
            @Nullable List<@Nullable String> proofs,
            @Nullable List<@Nullable Cover> covers,
            @Nullable String reason) {}

    /** A first statement, with what it is about. */
    record Opening(
            @Nullable String programme,
            @Nullable String indicator,
            @Nullable String declarant,
            @Nullable LocalDate effectiveFrom,
            @Nullable Period observation,
            @Nullable ContentBody content,
            @Nullable List<@Nullable String> proofs,
            @Nullable List<@Nullable Cover> covers) {

        Statement statement() {
            return new Statement(effectiveFrom, observation, content, proofs, covers, null);
        }
    }

    /**
     * What a level of the chain says.
     *
     * @param why and {@code deadline} only of what is returned
     */
    record Judgement<O>(
            @Nullable O outcome,
            @Nullable Why why,
            @Nullable String reason,
            @Nullable LocalDate deadline) {}

    /** What a level before the last can say. */
    enum Review {
        ENDORSED,
        RETURNED
    }

    /** What the last level can say. */
    enum Decision {
        ACCEPTED,
        REFUSED,
        RETURNED
    }

    /** Which content is taken back, from when on, and why. */
    record Withdrawal(
            @Nullable Integer revision,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    /** A body without members. */
    record Nothing() {}
}
