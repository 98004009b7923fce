package fr.jalon.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events without a meaning. */
final class TestEvents {

    /** A message that holds the identifier of its event and nothing else. */
    static final MessageEncoder ENCODER =
            event -> ("{\"id\":\"" + event.getIdentifier() + "\"}").getBytes(StandardCharsets.UTF_8);

    private TestEvents() {}

    static DomainEventMessage<?> event(String stream, long version) {
        return event(stream, version, Map.of());
    }

    static DomainEventMessage<?> event(String stream, long version, Map<String, ?> metaData) {
        return new GenericDomainEventMessage<>("test", stream, version, "payload", metaData);
    }

    static List<DomainEventMessage<?>> events(String stream, long first, int count) {
        var events = new ArrayList<DomainEventMessage<?>>();
        for (int i = 0; i < count; i++) {
            events.add(event(stream, first + i));
        }
        return events;
    }
}
