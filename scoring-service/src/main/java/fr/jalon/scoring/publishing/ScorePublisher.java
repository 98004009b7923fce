package fr.jalon.scoring.publishing;

import fr.jalon.platform.messaging.Received;
import fr.jalon.platform.time.ParisDays;
import fr.jalon.scoring.fact.Follower;
import fr.jalon.scoring.fact.KnownFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Follows the messages and the days, in one order: all changes of a day come before any message of that day or a later
 * one. A message of a day that is over counts for the day reached.
 */
final class ScorePublisher implements Follower {

    private static final int DECLARANTS_AT_ONCE = 50;

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
        var news = new ArrayList<Received>();
        for (var message : batch) {
            if (message.sequence() <= course.followed()) {
                course.recall(message);
            } else {
                news.add(message);
            }
        }
        slices(news).forEach(slice -> follow(course, slice));
        close(course);
    }

    private static void follow(Course course, List<Received> slice) {
        course.prepare(slice);
        for (var message : slice) {
            course.tick(ParisDays.of(message.time()), message.sequence() - 1);
            course.follow(message);
        }
    }

    /** Parts of {@code batch} by so few declarants that they, their groups and all members of these fit into memory. */
    static List<List<Received>> slices(List<Received> batch) {
        var slices = new ArrayList<List<Received>>();
        var slice = new ArrayList<Received>();
        var declarants = new HashSet<String>();
        for (var message : batch) {
            var declared = Reach.declared(List.of(message)).stream()
                    .map(Subject::declarant)
                    .toList();
            if (declarants.size() == DECLARANTS_AT_ONCE && !declarants.containsAll(declared)) {
                slices.add(List.copyOf(slice));
                slice.clear();
                declarants.clear();
            }
            slice.add(message);
            declarants.addAll(declared);
        }
        if (!slice.isEmpty()) {
            slices.add(List.copyOf(slice));
        }
        return slices;
    }

    /** Looks at everybody again when the next day begins: no message tells whom it touches, and none is its cause. */
    @Override
    public void refolded(JdbcTemplate within) {
        new Outbox(within).lock();
        Scorecards.lookAgain(within);
    }

    @Override
    public void refolded(JdbcTemplate within, Collection<String> declarants) {
        new Outbox(within).lock();
        Scorecards.lookAgain(within, declarants);
    }

    /** Tells what changes by itself until {@code today}, included; returns the day reached, empty before any message. */
    Optional<LocalDate> tick(LocalDate today) {
        var course = begin();
        head().filter(head ->
                        head.position() >= course.followed()) // fewer facts than what was told, until they are back
                .ifPresent(head -> course.tick(today, head.position()));
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
