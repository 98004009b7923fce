package fr.jalon.eventstore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** Reads a table the simple way, what comes after the last position, until the writers are done and nothing comes. */
final class TailingReader implements Callable<TailingReader.Seen> {

    private static final int PAGE = 500;
    private static final long PAUSE_NANOS = 10_000_000;

    private final LogTables tables;
    private final String table;
    private final BooleanSupplier writersAreDone;
    private volatile long last;

    /**
     * What a reader saw.
     *
     * @param ids    the identifiers of the events
     * @param count  how many rows it read, repeated ones included
     * @param last   the last position
     * @param digest hash over positions and identifiers in the order seen
     */
    record Seen(Set<String> ids, long count, long last, String digest) {}

    TailingReader(DataSource dataSource, String table, BooleanSupplier writersAreDone) {
        this.tables = new LogTables(dataSource);
        this.table = table;
        this.writersAreDone = writersAreDone;
    }

    /** The last position it has read. */
    long position() {
        return last;
    }

    @Override
    public Seen call() throws NoSuchAlgorithmException {
        var ids = new HashSet<String>();
        var digest = MessageDigest.getInstance("SHA-256");
        long count = 0;
        while (true) {
            boolean done = writersAreDone.getAsBoolean();
            int read = tables.list(
                            "select position, event_id from " + table + " where position > ? order by position limit "
                                    + PAGE,
                            query -> query.setLong(1, last),
                            row -> {
                                last = row.getLong(1);
                                ids.add(row.getString(2));
                                digest.update((last + " " + row.getString(2)).getBytes(StandardCharsets.UTF_8));
                                return last;
                            })
                    .size();
            count += read;
            if (read == 0 && done) {
                return new Seen(ids, count, last, HexFormat.of().formatHex(digest.digest()));
            }
            if (read < PAGE) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
