package fr.jalon.scoring.fact;

import fr.jalon.platform.messaging.Received;
import fr.jalon.scoring.fact.model.Message;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The messages taken in, byte for byte: what the facts are folded from. */
final class AppliedMessages {

    private final JdbcTemplate db;

    AppliedMessages(JdbcTemplate db) {
        this.db = db;
    }

    void add(List<Received> batch) {
        db.batchUpdate(
                "insert into applied (position, source, time, subject, type, folded, sha256, message)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                batch.stream()
                        .map(received -> {
                            var type = received.json().path("type").asString();
                            return new Object[] {
                                received.sequence(),
                                received.source(),
                                Timestamp.from(received.time()),
                                received.json().path("subject").asString(),
                                type,
                                MessageReader.isOfUse(type),
                                sha256(received.bytes()),
                                received.bytes()
                            };
                        })
                        .toList());
    }

    /** What was folded before of the streams {@code subjects}, in order. */
    List<Message> ofStreams(Collection<String> subjects) {
        return ofStreams(subjects, Long.MAX_VALUE);
    }

    /** Of the streams {@code subjects} what is folded up to {@code position}, in order. */
    List<Message> ofStreams(Collection<String> subjects, long position) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return db
                .queryForList(
                        "select message from applied where folded and subject = any (?) and position <= ?"
                                + " order by position",
                        byte[].class,
                        subjects.toArray(String[]::new),
                        position)
                .stream()
                .flatMap(bytes -> MessageReader.read(bytes).stream())
                .toList();
    }

    /**
     * Hands over all folded messages up to {@code position}, stream by stream, each in order.
     *
     * <p>Within a transaction, only {@code page} of them are in memory at a time; PostgreSQL sorts on its disk.
     */
    void streamByStream(long position, int page, Consumer<Message> each) {
        var pages = new JdbcTemplate(Objects.requireNonNull(db.getDataSource()));
        pages.setFetchSize(page);
        pages.query(
                "select message from applied where folded and position <= ? order by subject, position",
                row -> {
                    MessageReader.read(row.getBytes(1)).ifPresent(each);
                },
                position);
    }

    /** Up to {@code limit} folded messages after {@code position}, in order. */
    List<Message> after(long position, int limit) {
        return db
                .queryForList(
                        "select message from applied where folded and position > ? order by position limit ?",
                        byte[].class,
                        position,
                        limit)
                .stream()
                .flatMap(bytes -> MessageReader.read(bytes).stream())
                .toList();
    }

    /** The last position taken in; 0 before the first. */
    long head() {
        return db.queryForList("select position from applied order by position desc limit 1", Long.class).stream()
                .findFirst()
                .orElse(0L);
    }

    /** Who numbers the messages; empty before the first. */
    Optional<String> source() {
        return db.queryForList("select source from applied order by position limit 1", String.class).stream()
                .findFirst();
    }

    Optional<byte[]> digest(String source, long position) {
        return db
                .queryForList(
                        "select sha256 from applied where position = ? and source = ?", byte[].class, position, source)
                .stream()
                .findFirst();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }
}
