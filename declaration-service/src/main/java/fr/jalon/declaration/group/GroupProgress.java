package fr.jalon.declaration.group;

import fr.jalon.platform.problem.Problem;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waits until the lists and lookups of groups hold all that a position of the log does. */
@Component
public final class GroupProgress {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final JdbcClient db;

    GroupProgress(JdbcClient db) {
        this.db = db;
    }

    /**
     * Returns once everything told of groups up to {@code position} is applied.
     *
     * @throws Problem 503 {@code behind} when that takes longer than {@code atMost}
     */
    public void await(long position, Duration atMost) {
        long needed = db.sql("""
            select coalesce(max(position), 0) from event
            where stream >= 'group/' and stream < 'group0' and position <= ?\
            """).param(position).query(Long.class).single();
        long deadline = System.nanoTime() + atMost.toNanos();
        long applied = applied();
        while (applied < needed) {
            if (System.nanoTime() - deadline > 0) {
                throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "behind", needed - applied)
                        .with("lag", needed - applied)
                        .header(HttpHeaders.RETRY_AFTER, "1");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            applied = applied();
        }
    }

    private long applied() {
        return db.sql("select position from group_progress").query(Long.class).single();
    }
}
