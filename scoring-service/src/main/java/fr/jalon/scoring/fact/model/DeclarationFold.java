package fr.jalon.scoring.fact.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contents of a declaration and how far each has come. */
final class DeclarationFold implements Fold.StreamFold {

    private final String programme;
    private final String declarant;
    private final String indicator;
    private final Map<Long, Revision> revisions = new TreeMap<>();
    private boolean parked;

    DeclarationFold(String programme, String declarant, String indicator) {
        this.programme = programme;
        this.declarant = declarant;
        this.indicator = indicator;
    }

    @Override
    public void apply(Message message, History history) {
        if (parked) {
            return;
        }
        try {
            take(message);
        } catch (Inapplicable impossible) {
            park(message, impossible, history);
            return;
        }
        for (var reading : Reading.values()) {
            history.set(key(reading), timeline(reading), message.position());
        }
    }

    private void take(Message message) {
        if (!(message.fact() instanceof Fact.OfDeclaration fact)) {
            throw new Inapplicable("%s is not about %s".formatted(message.id(), message.subject()));
        }
        switch (fact) {
            case Fact.Submitted submitted ->
                revisions.put(
                        submitted.revision(), new Revision(message.position(), submitted, message.id(), null, null));
            case Fact.Reviewed(var number, var hash, var outcome) ->
                revisions.put(number, revision(number, hash).reviewed(outcome, message.id()));
            case Fact.Decided(var number, var hash, var outcome) ->
                revisions.put(number, revision(number, hash).decided(outcome, message.id()));
            case Fact.Unreadable(var why) -> throw new Inapplicable(why);
        }
    }

    private void park(Message message, Inapplicable impossible, History history) {
        parked = true;
        var why = String.valueOf(impossible.getMessage());
        history.set(
                Key.of(Key.Family.PARKED, declarant, programme, indicator),
                List.of(new Segment<>(Span.ALWAYS, new Value.Parked(message.id(), why))),
                message.position());
    }

    private Revision revision(long number, String hash) {
        var revision = revisions.get(number);
        if (revision == null || !revision.submitted.contentHash().equals(hash)) {
            throw new Inapplicable("Revision %d with the hash %s was not submitted".formatted(number, hash));
        }
        return revision;
    }

    private Key key(Reading reading) {
        return Key.of(Key.Family.CONTENT, declarant, programme, reading.name(), indicator);
    }

    private List<Segment<Value.Content>> timeline(Reading reading) {
        var starts = new TreeMap<LocalDate, Value.Content>();
        revisions.values().stream()
                .filter(revision -> revision.counts(reading))
                .sorted(Comparator.comparing(Revision::position))
                .forEach(revision -> starts.put(revision.submitted.effectiveFrom(), revision.content(reading)));
        return Timeline.of(starts);
    }

    /** Something said about a revision, and the event that said it. */
    private record Said<T>(T outcome, UUID event) {}

    /** A content as submitted, with what was said about it last. */
    private record Revision(
            long position,
            Fact.Submitted submitted,
            UUID event,
            @Nullable Said<Fact.Review> review,
            @Nullable Said<Fact.Decision> decision) {

        Revision reviewed(Fact.Review outcome, UUID by) {
            return new Revision(position, submitted, event, new Said<>(outcome, by), decision);
        }

        Revision decided(Fact.Decision outcome, UUID by) {
            return new Revision(position, submitted, event, review, new Said<>(outcome, by));
        }

        boolean counts(Reading reading) {
            return switch (reading) {
                case DECLARED -> review == null || review.outcome != Fact.Review.RETURNED;
                case REVIEWED -> review != null && review.outcome == Fact.Review.ENDORSED;
                case DECIDED -> decision != null;
            };
        }

        Value.Content content(Reading reading) {
            boolean refused =
                    reading == Reading.DECIDED && decision != null && decision.outcome == Fact.Decision.REFUSED;
            return new Value.Content(
                    submitted.revision(),
                    submitted.contentHash(),
                    submitted.programmeVersion(),
                    submitted.effectiveFrom(),
                    refused,
                    submitted.content(),
                    cause(reading));
        }

        private List<UUID> cause(Reading reading) {
            var cause = new ArrayList<>(List.of(event));
            if (review != null && reading != Reading.DECLARED) {
                cause.add(review.event);
            }
            if (decision != null && reading == Reading.DECIDED) {
                cause.add(decision.event);
            }
            return cause;
        }
    }
}
