package fr.jalon.scoring.publishing;

import fr.jalon.platform.messaging.Received;
import fr.jalon.platform.time.ParisDays;
import fr.jalon.scoring.fact.Follower;
import fr.jalon.scoring.fact.KnownFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Follows the messages and the days, in one order: all changes of a day come before any message of that day or a later
 * one. A message of a day that is over counts for the day reached.
 */
final class ScorePublisher implements Follower {

    private final JdbcTemplate db;
    private final KnownFacts facts;
    private final Standings standings;
    private final String source;
    private final Runnable published;

    /**
     * A publisher that works within the transaction it is called in.
     *
     * @param source who numbers the messages
     * @param published called whenever something was put in the outbox, before the commit
     */
    ScorePublisher(JdbcTemplate db, KnownFacts facts, Standings standings, String source, Runnable published) {
        this.db = db;
        this.facts = facts;
        this.standings = standings;
        this.source = source;
        this.published = published;
    }

    /** Waits for others; and once, where facts were applied before anything was told, tells how everything stands. */
    @Override
    public void before() {
        close(begin());
    }

    @Override
    public void applied(List<Received> batch) {
        var course = new Course(db, facts, standings, source);
        course.prepare(batch);
        for (var message : batch) {
            course.tick(ParisDays.of(message.time()), message.sequence() - 1);
            course.follow(message);
        }
        close(course);
    }

    /** Looks at everybody again when the next day begins: no message tells whom it touches, and none is its cause. */
    @Override
    public void refolded(JdbcTemplate within) {
        new Outbox(within).lock();
        Scorecards.lookAgain(within);
    }

    /** Tells what changes by itself until {@code today}, included; returns the day reached, empty before any message. */
    Optional<LocalDate> tick(LocalDate today) {
        var course = begin();
        head().ifPresent(head -> course.tick(today, head.position()));
        close(course);
        return Optional.ofNullable(course.day());
    }

    private Course begin() {
        var course = new Course(db, facts, standings, source);
        if (course.day() == null) {
            head().ifPresent(course::tellAll);
        }
        return course;
    }

    private void close(Course course) {
        if (course.close()) {
            published.run();
        }
    }

    /** The last message applied. */
    private Optional<Course.Head> head() {
        return db
                .query(
                        "select position, convert_from(message, 'UTF8')::jsonb ->> 'id', time from applied"
                                + " order by position desc limit 1",
                        (row, _) -> new Course.Head(
                                row.getLong(1),
                                row.getString(2),
                                row.getTimestamp(3).toInstant()))
                .stream()
                .findFirst();
    }
}
