package fr.jalon.declaration.group;

import fr.jalon.declaration.group.model.Group;
import fr.jalon.declaration.group.model.GroupEvent;
import fr.jalon.declaration.store.Streams;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads groups from their streams, always current. */
@Component
class GroupReading implements Groups {

    private final Streams streams;

    GroupReading(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Optional<Registered> find(String code) {
        var group = Group.UNKNOWN;
        for (var recorded : streams.read(AskedOfGroup.stream(code), GroupEvent.class)) {
            group = group.after(recorded.event());
        }
        var registered = group.registered();
        return registered == null
                ? Optional.empty()
                : Optional.of(new Registered(code, registered.name(), registered.region(), group.stays()));
    }
}
