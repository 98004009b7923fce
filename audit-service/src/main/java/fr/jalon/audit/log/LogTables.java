package fr.jalon.audit.log;

import fr.jalon.audit.log.model.Checkpoint;
import fr.jalon.merkle.CompactRange;
import fr.jalon.merkle.ProofBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the log. Nothing here changes or removes a row. */
final class LogTables {

    private static final String INSERT_ENTRY = """
        insert into entry (index, topic, kafka_offset, source, sequence, time, event_id, type, subject, declarant,
            programme, indicator, body, digest, leaf_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final JdbcTemplate jdbc;
    private final JdbcClient db;

    LogTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.db = JdbcClient.create(jdbc);
    }

    DataSource dataSource() {
        return Objects.requireNonNull(jdbc.getDataSource());
    }

    /** A leaf as it is stored: to be hashed again and compared. */
    @SuppressWarnings("ArrayRecordComponent") // compared member by member
    record Leaf(long index, byte[] body, byte[] leafHash) {}

    /** A checkpoint and its signed form. */
    record Published(Checkpoint checkpoint, String note) {}

    /** The number of entries. */
    long size() {
        return db.sql("select coalesce(max(index) + 1, 0) from entry")
                .query(Long.class)
                .single();
    }

    /** Lets one topic at a time append, until the end of the transaction. What others appended before is then seen. */
    void lockAppending() {
        db.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('appending', 0))) as locked")
                .query(Integer.class)
                .single();
    }

    /** The topic that {@code source} numbers; empty before its first message. */
    Optional<String> topicOf(String source) {
        return db.sql("select topic from entry where source = ? order by sequence limit 1")
                .param(source)
                .query(String.class)
                .optional();
    }

    /** How far the numbers of a source go, and how many of them there are, on how many topics. */
    record Numbered(String source, long first, long last, long count, int topics) {}

    /** Each source with its numbers. */
    List<Numbered> numbers() {
        return db.sql("""
            select source, min(sequence), max(sequence), count(*), count(distinct topic) from entry
            where source is not null group by source order by source\
            """)
                .query((row, _) ->
                        new Numbered(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getInt(5)))
                .list();
    }

    /** Appends {@code entries}: the first gets index {@code tree.size()}. Must be the only one to do so. */
    void append(String topic, List<Entry> entries, CompactRange tree) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> oversized = new ArrayList<>();
        List<Object[]> subtrees = new ArrayList<>();
        for (var entry : entries) {
            long index = tree.size();
            rows.add(row(index, topic, entry));
            if (entry.isOversized()) {
                oversized.add(new Object[] {index, entry.message()});
            }
            tree.append(entry.leafHash(topic), (level, at, hash) -> {
                if (level > 0) {
                    subtrees.add(new Object[] {level, at, hash});
                }
            });
        }
        jdbc.batchUpdate(INSERT_ENTRY, rows, EntryRow.TYPES);
        jdbc.batchUpdate("insert into oversized (index, message) values (?, ?)", oversized);
        jdbc.batchUpdate("insert into subtree (level, index, hash) values (?, ?, ?)", subtrees);
    }

    /** The tree over the first {@code size} entries, by its stored hashes. */
    CompactRange tree(long size) {
        return CompactRange.of(size, this::hash);
    }

    ProofBuilder proofs() {
        return new ProofBuilder(this::hash);
    }

    byte[] hash(int level, long index) {
        try {
            var read = level == 0
                    ? db.sql("select leaf_hash from entry where index = ?").param(index)
                    : db.sql("select hash from subtree where level = ? and index = ?")
                            .params(level, index);
            return read.query(byte[].class).single();
        } catch (EmptyResultDataAccessException missing) {
            throw new BrokenLog("The log lacks the hash %d of level %d".formatted(index, level), missing);
        }
    }

    /** At most {@code limit} entries from index {@code from} on. */
    List<Leaf> leaves(long from, int limit) {
        return db.sql("select index, body, leaf_hash from entry where index >= ? order by index limit ?")
                .params(from, limit)
                .query((row, _) -> new Leaf(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .list();
    }

    Optional<byte[]> digest(String source, long sequence) {
        return db.sql("select digest from entry where source = ? and sequence = ?")
                .params(source, sequence)
                .query(byte[].class)
                .optional();
    }

    /** Whether the same bytes without a number were logged from the same place. */
    boolean holdsUnnumbered(String topic, Entry entry) {
        return db.sql("select exists (select from entry where source is null and topic = ? and kafka_offset = ?"
                        + " and digest = ?)")
                .params(topic, entry.offset(), entry.digest())
                .query(Boolean.class)
                .single();
    }

    Optional<Published> latestCheckpoint(String origin) {
        return db.sql("select size, root, note from checkpoint order by size desc limit 1")
                .query((row, _) ->
                        new Published(new Checkpoint(origin, row.getLong(1), row.getBytes(2)), row.getString(3)))
                .optional();
    }

    List<Published> checkpoints(String origin) {
        return db.sql("select size, root, note from checkpoint order by size")
                .query((row, _) ->
                        new Published(new Checkpoint(origin, row.getLong(1), row.getBytes(2)), row.getString(3)))
                .list();
    }

    void publish(Published published) {
        var checkpoint = published.checkpoint();
        db.sql("insert into checkpoint (size, root, note) values (?, ?, ?)")
                .params(checkpoint.size(), checkpoint.root(), published.note())
                .update();
    }

    /** Lets one instance at a time publish, until the end of the transaction. */
    void lockPublication() {
        db.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('publication', 0))) as locked")
                .query(Integer.class)
                .single();
    }

    Optional<String> signingKey() {
        return db.sql("select line from signing_key order by used_from limit 1")
                .query(String.class)
                .optional();
    }

    void useSigningKey(String line) {
        db.sql("insert into signing_key (line) values (?) on conflict do nothing")
                .param(line)
                .update();
    }

    private static Object[] row(long index, String topic, Entry entry) {
        return new EntryRow(index, topic, entry).values();
    }
}
