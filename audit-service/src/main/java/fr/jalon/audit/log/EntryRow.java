package fr.jalon.audit.log;

import java.sql.Types;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code entry}, in the order of its insert statement. */
record EntryRow(long index, String topic, Entry entry) {

    static final int[] TYPES = {
        Types.BIGINT,
        Types.VARCHAR,
        Types.BIGINT,
        Types.VARCHAR,
        Types.BIGINT,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.BINARY,
        Types.BINARY,
        Types.BINARY
    };

    @Nullable
    Object[] values() {
        var envelope = entry.envelope();
        byte[] body = entry.body(topic);
        if (envelope == null) {
            return new @Nullable Object[] {
                index,
                topic,
                entry.offset(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                body,
                entry.digest(),
                entry.leafHash(topic)
            };
        }
        return new @Nullable Object[] {
            index,
            topic,
            entry.offset(),
            envelope.source(),
            envelope.sequence(),
            envelope.time().atOffset(ZoneOffset.UTC),
            envelope.id(),
            envelope.type(),
            envelope.subject(),
            envelope.declarant(),
            envelope.programme(),
            envelope.indicator(),
            body,
            entry.digest(),
            entry.leafHash(topic)
        };
    }
}
