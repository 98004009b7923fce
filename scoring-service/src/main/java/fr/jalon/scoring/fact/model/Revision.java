package fr.jalon.scoring.fact.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A content as submitted, with what was said about it since. What comes after a return or a withdrawal undoes neither. */
final class Revision {

    private final long position;
    private final Fact.Submitted submitted;
    private final UUID event;
    private final Map<Integer, UUID> endorsements = new TreeMap<>();
    private boolean returned;
    private Fact.@Nullable Withdrawn withdrawn;
    private Fact.@Nullable Decision decision;
    private @Nullable UUID decided;

    Revision(long position, Fact.Submitted submitted, UUID event) {
        this.position = position;
        this.submitted = submitted;
        this.event = event;
    }

    long position() {
        return position;
    }

    Fact.Submitted submitted() {
        return submitted;
    }

    /** Takes in that {@code said} was said by the event {@code by}. */
    void take(Fact.OfContent said, UUID by) {
        switch (said) {
            case Fact.Reviewed review when review.outcome() == Fact.Review.RETURNED -> returned = true;
            case Fact.Reviewed review -> endorsements.put(review.level() == null ? 1 : review.level(), by);
            case Fact.Returned _ -> returned = true;
            case Fact.Withdrawn withdrawal -> withdrawn = withdrawal;
            case Fact.Decided decision -> {
                this.decision = decision.outcome();
                decided = by;
            }
        }
    }

    /** Whether it counts on {@code reading} on some day. */
    boolean counts(Reading reading) {
        if (returned || (withdrawn != null && withdrawn.from() == null)) {
            return false;
        }
        return switch (reading) {
            case DECLARED -> true;
            case REVIEWED -> {
                int before = submitted.chain().size() - 1;
                yield endorsements.keySet().stream()
                                .filter(level -> level <= before)
                                .count()
                        == before;
            }
            case DECIDED -> decision != null;
        };
    }

    /** The first day on which neither it nor anything older holds; null when it was not withdrawn from a day on. */
    @Nullable
    LocalDate withdrawnFrom() {
        return withdrawn == null ? null : withdrawn.from();
    }

    Value.Content content(Reading reading) {
        boolean refused = reading == Reading.DECIDED && decision == Fact.Decision.REFUSED;
        return new Value.Content(
                submitted.revision(),
                submitted.contentHash(),
                submitted.programmeVersion(),
                submitted.effectiveFrom(),
                refused,
                submitted.content(),
                cause(reading),
                submitted.covers());
    }

    private List<UUID> cause(Reading reading) {
        var cause = new ArrayList<>(List.of(event));
        if (reading != Reading.DECLARED) {
            cause.addAll(endorsements.values());
        }
        if (decided != null && reading == Reading.DECIDED) {
            cause.add(decided);
        }
        return cause;
    }
}
