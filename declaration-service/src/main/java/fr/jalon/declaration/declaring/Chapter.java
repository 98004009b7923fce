package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Returned;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Withdrawn;
import fr.jalon.declaration.declaring.model.TextHash;
import fr.jalon.declaration.programme.model.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One content and what was said of it.
 *
 * @param correction why it corrects a content that was decided
 * @param chain who looks at it; empty before it is submitted
 * @param endorsements in the order of the chain
 */
record Chapter(
        int revision,
        String programmeVersion,
        Content content,
        @Nullable TextHash correction,
        List<Level> chain,
        List<Reviewed> endorsements,
        @Nullable Returned returned,
        @Nullable Decided decided,
        @Nullable Withdrawn withdrawn) {

    static Chapter inWork(int revision, String programmeVersion, Content content, @Nullable TextHash correction) {
        return new Chapter(revision, programmeVersion, content, correction, List.of(), List.of(), null, null, null);
    }

    Chapter submitted(String version, List<Level> levels) {
        return new Chapter(revision, version, content, correction, levels, List.of(), null, null, null);
    }

    Chapter with(Reviewed endorsement) {
        var all = Stream.concat(endorsements.stream(), Stream.of(endorsement)).toList();
        return new Chapter(revision, programmeVersion, content, correction, chain, all, returned, decided, withdrawn);
    }

    Chapter with(Returned back) {
        return new Chapter(
                revision, programmeVersion, content, correction, chain, endorsements, back, decided, withdrawn);
    }

    Chapter with(Decided decision) {
        return new Chapter(
                revision, programmeVersion, content, correction, chain, endorsements, returned, decision, withdrawn);
    }

    Chapter with(Withdrawn withdrawal) {
        return new Chapter(
                revision, programmeVersion, content, correction, chain, endorsements, returned, decided, withdrawal);
    }

    String state() {
        if (chain.isEmpty()) {
            return "DRAFT";
        }
        if (withdrawn != null) {
            return "WITHDRAWN";
        }
        if (returned != null) {
            return "RETURNED";
        }
        if (decided != null) {
            return decided.outcome().name();
        }
        return chain.size() > 1 && isEndorsed() ? "ENDORSED" : "SUBMITTED";
    }

    /** Who has to act; null when nobody has. */
    @Nullable
    Level due() {
        boolean pending = !chain.isEmpty() && withdrawn == null && returned == null && decided == null;
        return pending ? chain.get(endorsements.size()) : null;
    }

    /** Why a level before the last endorsed it or sent it back, as far as it was said. */
    @Nullable
    TextHash reviewReason() {
        if (returned != null && returned.level() < chain.size()) {
            return returned.reason();
        }
        return endorsements.isEmpty() ? null : endorsements.getLast().reason();
    }

    boolean isDeclared() {
        boolean gone = withdrawn != null && withdrawn.from() == null;
        return !chain.isEmpty() && returned == null && !gone;
    }

    boolean isReviewed() {
        return isDeclared() && isEndorsed();
    }

    boolean isDecided() {
        return isDeclared() && decided != null;
    }

    /** Whether it begins to hold on that day or before, and not before another. */
    boolean follows(@Nullable Chapter other, LocalDate day) {
        return !content.effectiveFrom().isAfter(day)
                && (other == null || !content.effectiveFrom().isBefore(other.content.effectiveFrom()));
    }

    /** Whether it ended on that day or before; older contents do not hold again then. */
    boolean endedBy(LocalDate day) {
        return withdrawn != null && withdrawn.from() != null && !day.isBefore(withdrawn.from());
    }

    private boolean isEndorsed() {
        return endorsements.size() >= chain.size() - 1;
    }
}
