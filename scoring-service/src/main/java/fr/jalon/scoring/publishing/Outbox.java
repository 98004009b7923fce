package fr.jalon.scoring.publishing;

import fr.jalon.platform.messaging.RelayedMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The messages that are to go out or have gone, by number, and the one row that keeps their order. */
final class Outbox {

    private final JdbcTemplate db;

    Outbox(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * How far everything is told.
     *
     * @param day null before the first message
     * @param position the last message followed
     */
    record State(@Nullable LocalDate day, long lastNumber, long position) {}

    /** A message under its number. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Numbered(long number, UUID id, String subject, byte[] bytes) {}

    /** How far everything is told; until the transaction ends nobody else gets past this call. */
    State lock() {
        return db.query(
                        "select day, last_number, position from publishing for update",
                        (row, _) -> new State(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)))
                .getFirst();
    }

    /** Keeps {@code messages} and how far everything is told with them. Only under the lock. */
    void advance(List<Numbered> messages, State state) {
        db.batchUpdate(
                "insert into score_message (position, id, subject, bytes) values (?, ?, ?, ?)",
                messages.stream()
                        .map(message ->
                                new Object[] {message.number(), message.id(), message.subject(), message.bytes()})
                        .toList());
        db.update(
                "update publishing set day = ?, last_number = ?, position = ?"
                        + " where (day, last_number, position) is distinct from (?, ?, ?)",
                state.day(),
                state.lastNumber(),
                state.position(),
                state.day(),
                state.lastNumber(),
                state.position());
    }

    /** The first {@code limit} messages after {@code number}. Their order is that of their commits. */
    List<RelayedMessage> after(long number, int limit) {
        return db.query(
                "select position, subject, bytes from score_message where position > ? order by position limit ?",
                (row, _) -> new RelayedMessage(row.getLong(1), row.getString(2), row.getBytes(3)),
                number,
                limit);
    }
}
