package fr.jalon.declaration.store;

import fr.jalon.platform.problem.Problem;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far projections have come. */
@Component
public final class Applied {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final JdbcClient db;

    Applied(JdbcClient db) {
        this.db = db;
    }

    /** Waits until a projection has come to {@code position}; 503 with the lag when it takes too long. */
    public long await(String projection, long position) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long applied = position(projection);
        while (applied < position) {
            if (System.nanoTime() - deadline > 0) {
                throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "behind", position - applied)
                        .with("lag", position - applied)
                        .header(HttpHeaders.RETRY_AFTER, "1");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
            applied = position(projection);
        }
        return applied;
    }

    private long position(String projection) {
        return db.sql("select position from applied where projection = ?")
                .param(projection)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
