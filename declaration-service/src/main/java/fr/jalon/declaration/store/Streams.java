package fr.jalon.declaration.store;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one stream from the log, always current. */
@Component
public final class Streams {

    private final EventStore events;
    private final JdbcClient db;

    Streams(EventStore events, JdbcClient db) {
        this.events = events;
        this.db = db;
    }

    /** Everything that happened in a stream, in order; empty when nothing did. */
    public <T> List<Recorded<T>> read(String stream, Class<T> type) {
        Map<Long, Moment> moments = moments(stream);
        List<Recorded<T>> recorded = new ArrayList<>();
        if (!moments.isEmpty()) {
            events.readEvents(stream).forEachRemaining(event -> {
                var moment = moments.get(event.getSequenceNumber());
                if (moment != null) { // what came in between belongs to the next reading
                    var payload = Objects.requireNonNull(type.cast(event.getPayload()));
                    recorded.add(
                            new Recorded<>(payload, event.getSequenceNumber(), moment.position(), moment.recordedAt()));
                }
            });
        }
        return recorded;
    }

    /** Whether any event of a stream names a text by its hash. */
    public boolean names(String stream, String hash) {
        return db.sql("select exists (select from event where stream = ? and position(?::bytea in payload) > 0)")
                .params(stream, hash.getBytes(StandardCharsets.UTF_8))
                .query(Boolean.class)
                .single();
    }

    private Map<Long, Moment> moments(String stream) {
        Map<Long, Moment> moments = new HashMap<>();
        db.sql("select version, position, recorded_at from event where stream = ?")
                .param(stream)
                .query(row -> {
                    var recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
                    moments.put(row.getLong("version"), new Moment(row.getLong("position"), recordedAt.toInstant()));
                });
        return moments;
    }
}
