package fr.jalon.scoring.fact;

import fr.jalon.platform.messaging.Leadership;
import fr.jalon.scoring.fact.model.Fold;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Folds everything anew, before anything more is taken in, when the facts were made by an earlier version of the fold:
 * what an older service could not read yet, it may have kept in another form.
 */
@Component
final class FoldAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FoldAtStart.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int BEFORE_THE_CONSUMERS = 0;

    private final DataSource database;
    private final JdbcClient db;
    private final Follower follower;
    private volatile boolean running;

    FoldAtStart(DataSource database, JdbcClient db, Follower follower) {
        this.database = database;
        this.db = db;
        this.follower = follower;
    }

    @Override
    public void start() {
        try {
            while (version() != Fold.VERSION && !foldAnew()) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos()); // another instance is at it
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The facts cannot be folded anew", failed);
        }
        running = true;
    }

    private int version() {
        return db.sql("select version from fold").query(Integer.class).single();
    }

    /** Whether it was this instance's to do. */
    private boolean foldAnew() throws SQLException {
        try (var lead = Leadership.candidate(database, Rebuild.WORK)) {
            if (!lead.tryLead()) {
                return false;
            }
            boolean empty = db.sql("select not exists (select from applied)")
                    .query(Boolean.class)
                    .single();
            if (!empty) {
                LOG.info("The facts are of fold {}; fold {} makes them anew", version(), Fold.VERSION);
                lead.connection().setNetworkTimeout(Runnable::run, 0); // an index of a big table takes its time
                var result = new Rebuild(lead.connection(), follower, new Said()).run(true);
                LOG.info("The facts are folded anew up to position {}", result.position());
            }
            db.sql("update fold set version = ?").param(Fold.VERSION).update();
            return true;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_CONSUMERS;
    }

    /** Shows its progress in the log. */
    private static final class Said implements Rebuild.Watch {

        @Override
        public void enters(Rebuild.Phase phase) {
            LOG.info("Folding anew: {}", phase);
        }

        @Override
        public void read(long pages, long events) {
            LOG.info("Folding anew: {} events read", events);
        }
    }
}
