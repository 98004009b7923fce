package fr.jalon.scoring.fact.model;

import java.util.List;

/** An establishment as it was described last. */
final class EstablishmentFold implements Fold.StreamFold {

    private final String finess;

    EstablishmentFold(String finess) {
        this.finess = finess;
    }

    @Override
    public void apply(Message message, History history) {
        if (!(message.fact() instanceof Fact.Described described) || !finess.equals(described.finess())) {
            throw new Inapplicable("%s is not about %s".formatted(message.id(), message.subject()));
        }
        var establishment = new Value.Establishment(
                finess,
                described.name(),
                described.department(),
                described.region(),
                described.activities(),
                described.activityVolume());
        history.set(
                Key.of(Key.Family.ESTABLISHMENT, finess),
                List.of(new Segment<>(Span.ALWAYS, establishment)),
                message.position());
    }
}
