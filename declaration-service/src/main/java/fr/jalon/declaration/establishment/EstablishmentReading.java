package fr.jalon.declaration.establishment;

import fr.jalon.declaration.establishment.model.EstablishmentEvent;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.store.Recorded;
import fr.jalon.declaration.store.Streams;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads establishments from their streams, always current. */
@Component
class EstablishmentReading implements Establishments {

    private final Streams streams;

    EstablishmentReading(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Optional<Establishment> find(Finess finess) {
        var history = history(finess);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        var description = history.getLast().event().description();
        return Optional.of(
                new Establishment(finess, description.name(), description.department(), description.region()));
    }

    List<Recorded<EstablishmentEvent>> history(Finess finess) {
        return streams.read(AskedOfEstablishment.stream(finess.value()), EstablishmentEvent.class);
    }
}
