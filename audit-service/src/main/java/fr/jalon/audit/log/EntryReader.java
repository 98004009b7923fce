package fr.jalon.audit.log;

import fr.jalon.audit.perimeter.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries for those who may see them. */
@Component
class EntryReader {

    private static final String COLUMNS =
            "index, event_id, type, subject, source, sequence, time, declarant, programme, indicator, leaf_hash";

    /**
     * Drafts, other messages of declarations, and scores each have those who may see them; what bears no envelope is the
     * auditor's.
     */
    private static final String VISIBLE = """
        (:everything
         or (source is not null and declarant is null)
         or case
              when type ~ '^fr[.]jalon[.]declaration[.](drafted|revised)[.]' then declarant = any(:drafts)
              when type ~ '^fr[.]jalon[.]score[.]' then :national or declarant = any(:scores)
              else source is not null and (:national or declarant = any(:declarations))
            end)\
        """;

    private final JdbcClient db;

    EntryReader(JdbcClient db) {
        this.db = db;
    }

    /** An entry without its body. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Line(
            long index,
            @Nullable String eventId,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String source,
            @Nullable Long sequence,
            @Nullable Instant time,
            @Nullable String declarant,
            @Nullable String programme,
            @Nullable String indicator,
            byte[] leafHash) {}

    /** What {@code sight} sees of the entries from index {@code from} on; of one subject unless it is empty. */
    List<Line> visible(Sight sight, Optional<String> subject, long from, int limit) {
        return withSight(
                        db.sql("select " + COLUMNS + " from entry where index >= :from and "
                                + subject.map(_ -> "subject = :subject and ").orElse("") + VISIBLE
                                + " order by index limit :limit"),
                        sight)
                .param("from", from)
                .param("subject", subject.orElse(""))
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    /** The entry of an event: the first one that bears its id. */
    Optional<Line> ofEvent(String eventId) {
        return db.sql("select " + COLUMNS + " from entry where event_id = :id order by index limit 1")
                .param("id", eventId)
                .query((row, _) -> line(row))
                .optional();
    }

    boolean sees(Sight sight, long index) {
        return withSight(db.sql("select count(*) from entry where index = :index and " + VISIBLE), sight)
                        .param("index", index)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    byte[] body(long index) {
        return db.sql("select body from entry where index = :index")
                .param("index", index)
                .query(byte[].class)
                .single();
    }

    private static JdbcClient.StatementSpec withSight(JdbcClient.StatementSpec statement, Sight sight) {
        return statement
                .param("everything", sight.everything())
                .param("national", sight.national())
                .param("drafts", sight.drafts().toArray(String[]::new))
                .param("declarations", sight.declarations().toArray(String[]::new))
                .param("scores", sight.scores().toArray(String[]::new));
    }

    private static Line line(ResultSet row) throws SQLException {
        var time = row.getObject("time", OffsetDateTime.class);
        return new Line(
                row.getLong("index"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("source"),
                row.getObject("sequence", Long.class),
                time == null ? null : time.toInstant(),
                row.getString("declarant"),
                row.getString("programme"),
                row.getString("indicator"),
                row.getBytes("leaf_hash"));
    }
}
