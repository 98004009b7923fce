package fr.jalon.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Turns the events of a caller into an append, on the thread of the caller, so that a failure is its own. */
final class Appends {

    private final @Nullable MessageEncoder encoder;
    private final boolean strict;

    Appends(@Nullable MessageEncoder encoder, boolean strict) {
        this.encoder = encoder;
        this.strict = strict;
    }

    Append of(List<? extends EventMessage<?>> events, Serializer serializer) {
        var rows = new ArrayList<NewEvent>(events.size());
        var checks = new LinkedHashMap<String, Append.Check>();
        for (EventMessage<?> event : events) {
            NewEvent row = row(event, serializer);
            rows.add(row);
            if (row.stream() != null && row.version() != null) {
                checks.putIfAbsent(row.stream(), new Append.Check(row.stream(), row.version(), strict));
            }
        }
        if (strict) {
            refuseHoles(rows);
        }
        return new Append(rows, List.copyOf(checks.values()), claim(events));
    }

    private NewEvent row(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        DomainEventMessage<?> domain =
                event instanceof DomainEventMessage<?> some && some.getType() != null ? some : null;
        return new NewEvent(
                event.getIdentifier(),
                domain == null ? null : domain.getAggregateIdentifier(),
                domain == null ? null : domain.getType(),
                domain == null ? null : domain.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                ChronoUnit.MICROS.between(Instant.EPOCH, event.getTimestamp()),
                payload.getData(),
                metadata.getData(),
                body(event, domain));
    }

    private byte @Nullable [] body(EventMessage<?> event, @Nullable DomainEventMessage<?> domain) {
        if (encoder == null) {
            return null;
        }
        if (domain == null) {
            throw new IllegalArgumentException("An event of no stream has no message: " + event.getPayloadType());
        }
        byte[] body = encoder.encode(domain);
        MessageTemplate.check(event.getIdentifier(), body);
        return body;
    }

    private static void refuseHoles(List<NewEvent> rows) {
        var next = new LinkedHashMap<String, Long>();
        for (NewEvent row : rows) {
            if (row.stream() == null || row.version() == null) {
                continue;
            }
            Long expected = next.put(row.stream(), row.version() + 1);
            if (expected != null && !expected.equals(row.version())) {
                throw new IllegalArgumentException("Version %d of %s does not follow %d in the same append"
                        .formatted(row.version(), row.stream(), expected - 1));
            }
        }
    }

    private static @Nullable Claim claim(List<? extends EventMessage<?>> events) {
        var claims = events.stream()
                .map(event -> Claim.of(event.getMetaData()))
                .distinct()
                .toList();
        if (claims.size() != 1) {
            throw new IllegalArgumentException("The events of one append carry different claims: " + claims);
        }
        return claims.getFirst().orElse(null);
    }
}
