package fr.jalon.scoring.fact.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
                revisions.put(submitted.revision(), new Revision(message.position(), submitted, message.id()));
            case Fact.OfContent said ->
                revision(said.revision(), said.contentHash()).take(said, message.id());
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
        if (revision == null || !revision.submitted().contentHash().equals(hash)) {
            throw new Inapplicable("Revision %d with the hash %s was not submitted".formatted(number, hash));
        }
        return revision;
    }

    private Key key(Reading reading) {
        return Key.of(Key.Family.CONTENT, declarant, programme, reading.name(), indicator);
    }

    private List<Segment<Value.Content>> timeline(Reading reading) {
        var starts = new TreeMap<LocalDate, Revision>();
        revisions.values().stream()
                .filter(revision -> revision.counts(reading))
                .sorted(Comparator.comparing(Revision::position))
                .forEach(revision -> starts.put(revision.submitted().effectiveFrom(), revision));
        return Timeline.of(starts).stream()
                .flatMap(segment ->
                        Timeline.endingBefore(segment, segment.value().withdrawnFrom()).stream())
                .map(segment -> new Segment<>(segment.valid(), segment.value().content(reading)))
                .toList();
    }
}
