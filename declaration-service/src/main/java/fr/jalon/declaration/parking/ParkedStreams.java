package fr.jalon.declaration.parking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of parked streams. */
@Component
class ParkedStreams {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient db;

    ParkedStreams(JdbcClient db) {
        this.db = db;
    }

    /** Whether {@code stream} is parked; while the transaction lasts nobody replays it. */
    boolean hold(String projection, String stream) {
        return db.sql("select 1 from parked_stream where projection = ? and stream = ? for share")
                .params(projection, stream)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void park(String projection, DomainEventMessage<?> event, long position, Throwable failure) {
        db.sql("insert into parked_stream (projection, stream, position, event, why) values (?, ?, ?, ?, ?)")
                .params(projection, event.getAggregateIdentifier(), position, event.getIdentifier(), reason(failure))
                .update();
    }

    /** Up to {@code limit} of them after the identifier {@code after}. */
    List<DeadLetter> page(String after, int limit) {
        return db.sql("select * from parked_stream where id collate \"C\" > ? order by id collate \"C\" limit ?")
                .params(after, limit)
                .query((row, _) -> new DeadLetter(
                        row.getString("id"),
                        row.getString("projection"),
                        row.getString("stream"),
                        row.getLong("position"),
                        row.getString("event"),
                        row.getString("why"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The letter {@code id}; until the transaction ends nobody else replays it and its projection waits. */
    Optional<DeadLetter> lock(String id) {
        return db
                .sql("select id from parked_stream where id = ? for update")
                .param(id)
                .query(String.class)
                .list()
                .stream()
                .flatMap(_ -> page("", Integer.MAX_VALUE).stream())
                .filter(letter -> letter.id().equals(id))
                .findFirst();
    }

    /** The positions of the events that wait behind {@code letter}, its own first. */
    List<Long> waiting(DeadLetter letter) {
        return db.sql("select position from event where stream = ? and position >= ? order by position")
                .params(letter.stream(), letter.position())
                .query(Long.class)
                .list();
    }

    void release(DeadLetter letter) {
        db.sql("delete from parked_stream where id = ?").param(letter.id()).update();
    }

    static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }

    /**
     * A parked stream.
     *
     * @param position of the event that could not be applied
     * @param event    its identifier
     */
    record DeadLetter(
            String id, String projection, String stream, long position, String event, String why, Instant parkedAt) {}
}
