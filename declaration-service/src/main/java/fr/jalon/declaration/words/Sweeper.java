package fr.jalon.declaration.words;

import fr.jalon.declaration.store.Streams;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes texts that no event came to name, as after a command that was refused in its last step. */
@Component
final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration GRACE = Duration.ofHours(24);

    private final JdbcClient db;
    private final Streams streams;

    Sweeper(JdbcClient db, Streams streams) {
        this.db = db;
        this.streams = streams;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        int swept = sweep(GRACE);
        if (swept > 0) {
            LOG.info("Removed {} texts that no event names", swept);
        }
    }

    /** A text used again meanwhile got a new day of grace, which the last condition sees. */
    int sweep(Duration grace) {
        var seconds = grace.toSeconds();
        var old = db.sql("""
            select hash, stream from word
            where not named and kept_at < now() - make_interval(secs => ?)\
            """)
                .param(seconds)
                .query((row, _) -> new Candidate(row.getString("hash"), row.getString("stream")))
                .list();
        int swept = 0;
        for (var candidate : old) {
            if (streams.names(candidate.stream(), candidate.hash())) {
                db.sql("update word set named = true where hash = ?")
                        .param(candidate.hash())
                        .update();
            } else {
                swept += db.sql("""
                    delete from word
                    where hash = ? and not named and kept_at < now() - make_interval(secs => ?)\
                    """).params(candidate.hash(), seconds).update();
            }
        }
        return swept;
    }

    private record Candidate(String hash, String stream) {}
}
