package fr.jalon.scoring.operating;

import fr.jalon.platform.messaging.Leadership;
import fr.jalon.scoring.fact.Follower;
import fr.jalon.scoring.fact.Rebuild;
import fr.jalon.scoring.operating.RebuildStatus.Outcome;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs rebuilds, one at a time over all instances, and remembers what came of them. */
@Component
class Rebuilds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final long BETWEEN_WORDS_NANOS = 250_000_000;
    private static final String WRITE = "update rebuild set status = ?::jsonb where id = ?";

    private final DataSource database;
    private final JdbcClient db;
    private final Follower follower;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile @Nullable Leadership current;

    Rebuilds(DataSource database, JdbcClient db, Follower follower, Clock clock) {
        this.database = database;
        this.db = db;
        this.follower = follower;
        this.clock = clock;
    }

    /** Starts a rebuild; empty when one runs, here or on another instance. */
    Optional<RebuildStatus> start(boolean acceptDifferences) throws SQLException {
        var lead = Leadership.candidate(database, Rebuild.WORK);
        try {
            if (!lead.tryLead()) {
                lead.close();
                return Optional.empty();
            }
            lead.connection().setNetworkTimeout(Runnable::run, 0); // an index of a big table takes its time
            var status = RebuildStatus.begun(UUID.randomUUID(), clock.instant());
            db.sql("insert into rebuild (id, started_at, status) values (?, ?, ?::jsonb)")
                    .params(status.id(), Timestamp.from(status.startedAt()), json.writeValueAsString(status))
                    .update();
            current = lead;
            Thread.ofPlatform().daemon().name("rebuild").start(() -> run(lead, new Told(status), acceptDifferences));
            return Optional.of(status);
        } catch (SQLException | RuntimeException failed) {
            lead.close();
            throw failed;
        }
    }

    Optional<RebuildStatus> find(UUID id) throws SQLException {
        var found = stored(id);
        return found.isPresent() ? Optional.of(current(found.get())) : found;
    }

    /** The one started last. */
    Optional<RebuildStatus> last() throws SQLException {
        var last = db.sql("select id from rebuild order by started_at desc, id limit 1")
                .query(UUID.class)
                .optional();
        return last.isPresent() ? find(last.get()) : Optional.empty();
    }

    private Optional<RebuildStatus> stored(UUID id) {
        return db.sql("select status from rebuild where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, RebuildStatus.class));
    }

    /** A rebuild that has no outcome while nobody rebuilds was ended from outside, unless it ended between the looks. */
    private RebuildStatus current(RebuildStatus status) throws SQLException {
        if (status.outcome() != null || Leadership.isHeld(database, Rebuild.WORK)) {
            return status;
        }
        var again = stored(status.id()).orElse(status);
        return again.outcome() == null ? again.failed(Outcome.INTERRUPTED, null, null) : again;
    }

    private void run(Leadership lead, Told told, boolean acceptDifferences) {
        try (lead) {
            var result = new Rebuild(lead.connection(), follower, told).run(acceptDifferences);
            if (!result.switched()) {
                told.write(told.status.ended(result, clock.instant()));
            }
            LOG.info("Rebuild {}: {}", told.status.id(), told.status.outcome());
        } catch (SQLException | RuntimeException failed) {
            boolean said = told.failed(failed);
            LOG.error("Rebuild {} {}", told.status.id(), said ? "failed; nothing was switched" : "is done", failed);
        } finally {
            current = null;
        }
    }

    private static String reason(Throwable failed) {
        var cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** The database rolls back what a rebuild has begun. */
    @Override
    public void destroy() throws SQLException {
        var running = current;
        if (running != null) {
            running.connection().abort(Runnable::run);
        }
    }

    /** Writes down how far it is, through another connection: the rebuild itself is seen only when it is done. */
    private final class Told implements Rebuild.Watch {

        private final long begin = System.nanoTime();
        private RebuildStatus status;
        private long last;

        Told(RebuildStatus status) {
            this.status = status;
        }

        @Override
        public void enters(Rebuild.Phase phase) {
            write(status.in(phase));
        }

        @Override
        public void read(long pages, long events) {
            long now = System.nanoTime();
            status = status.read(pages, events, now - begin);
            if (now - last > BETWEEN_WORDS_NANOS) {
                write(status);
                last = now;
            }
        }

        /** Seen when the new tables are, or never. */
        @Override
        public void switches(Rebuild.Result result, JdbcTemplate within) {
            status = status.ended(result, clock.instant());
            within.update(WRITE, json.writeValueAsString(status), status.id());
        }

        void write(RebuildStatus next) {
            status = next;
            db.sql(WRITE).params(json.writeValueAsString(next), next.id()).update();
        }

        /** Returns whether it is so: what failed after the new tables took their place changes nothing. */
        boolean failed(Exception why) {
            var next = status.failed(Outcome.FAILED, reason(why), clock.instant());
            return db.sql(WRITE + " and status ->> 'outcome' is null")
                            .params(json.writeValueAsString(next), next.id())
                            .update()
                    == 1;
        }
    }
}
