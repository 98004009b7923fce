package fr.jalon.platform.messaging;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a topic is taken in: the table {@code consumed}. */
final class ConsumedPositions {

    /** Stands for the topic as a whole: its offset is that of the last record, whoever numbered it. */
    private static final String WHOLE_TOPIC = "";

    private final JdbcClient db;
    private final String topic;

    ConsumedPositions(JdbcClient db, String topic) {
        this.db = db;
        this.topic = topic;
    }

    /** Where the last record taken in stood; -1 before the first. */
    long offset() {
        return db.sql("select kafka_offset from consumed where topic = ? and source = ?")
                .params(topic, WHOLE_TOPIC)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /** How many messages are taken in, of all sources. */
    long taken() {
        return db.sql("select coalesce(sum(sequence), 0) from consumed where topic = ? and source <> ?")
                .params(topic, WHOLE_TOPIC)
                .query(Long.class)
                .single();
    }

    /** The last number of each source. Until the transaction ends no other instance gets past this call. */
    Map<String, Long> lock() {
        db.sql("insert into consumed (topic, source, sequence, kafka_offset) values (?, ?, 0, -1) on conflict"
                        + " do nothing")
                .params(topic, WHOLE_TOPIC)
                .update();
        db.sql("select 1 from consumed where topic = ? and source = ? for update")
                .params(topic, WHOLE_TOPIC)
                .query(Integer.class)
                .single();
        Map<String, Long> numbers = new HashMap<>();
        db.sql("select source, sequence from consumed where topic = ? and source <> ?")
                .params(topic, WHOLE_TOPIC)
                .query((row, _) -> numbers.put(row.getString(1), row.getLong(2)))
                .list();
        return numbers;
    }

    void advanceSource(String source, long sequence, long offset) {
        db.sql("""
            insert into consumed (topic, source, sequence, kafka_offset) values (?, ?, ?, ?)
            on conflict (topic, source) do update
            set sequence = excluded.sequence, kafka_offset = excluded.kafka_offset\
            """).params(topic, source, sequence, offset).update();
    }

    void advanceTopic(long offset) {
        db.sql("update consumed set kafka_offset = ? where topic = ? and source = ?")
                .params(offset, topic, WHOLE_TOPIC)
                .update();
    }
}
