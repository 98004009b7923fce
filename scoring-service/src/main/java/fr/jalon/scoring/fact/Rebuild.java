package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Fold;
import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Message;
import fr.jalon.scoring.fact.model.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Folds all messages taken in anew, writes the rows beside the live ones, compares, and lets the new tables take the
 * place of the live ones.
 *
 * <p>It shares the fold with the live path, and until it catches up nothing else: whole streams instead of batches, one
 * bulk load instead of steps. Equal hashes therefore say that the live rows are what the messages mean.
 *
 * <p>All of it is one transaction: ended at any moment it leaves nothing behind. In memory it holds a page of messages,
 * the longest stream and the rows to be written next, however many messages there are.
 */
public final class Rebuild {

    /** Whoever rebuilds leads this work, so that only one does over all instances. */
    public static final String WORK = "rebuild:scoring";

    private static final int PAGE = 5_000;
    private static final int ROWS_AT_ONCE = 10_000;
    private static final int ATTEMPTS_TO_SWITCH = 60;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

    private final Connection connection;
    private final JdbcTemplate db;
    private final AppliedMessages messages;
    private final Beside beside;
    private final Follower follower;
    private final Watch watch;

    private final Map<Key.Family, List<Row>> waiting = new EnumMap<>(Key.Family.class);
    private long events;
    private int waitingRows;

    /** A rebuild over one connection with the rights of the service, told of to {@code watch}. */
    public Rebuild(Connection connection, Follower follower, Watch watch) {
        this.connection = connection;
        this.follower = follower;
        this.db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.messages = new AppliedMessages(db);
        this.beside = new Beside(db);
        this.watch = watch;
    }

    /**
     * Rebuilds all facts.
     *
     * @param acceptDifferences whether to switch even if the new rows are not the live ones
     */
    public Result run(boolean acceptDifferences) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long position = fill();
            watch.enters(Phase.COMPARING);
            var before = beside.knownAt(position);
            if (!before.isEqual() && !acceptDifferences) {
                return Result.of(position, List.of(before), false, null);
            }
            watch.enters(Phase.CATCHING_UP);
            long caughtUp = catchUp(position, PAGE);
            return switchAt(position, caughtUp, before, acceptDifferences);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private long fill() {
        watch.enters(Phase.READING);
        beside.begin();
        long position = messages.head();
        var stream = new ArrayList<Message>();
        messages.streamByStream(position, PAGE, message -> {
            if (!stream.isEmpty() && !stream.getFirst().subject().equals(message.subject())) {
                fold(stream);
            }
            stream.add(message);
            events++;
            if (events % PAGE == 0) {
                watch.read(events / PAGE, events);
            }
        });
        fold(stream);
        flush();
        watch.read((events + PAGE - 1) / PAGE, events);
        watch.enters(Phase.INDEXING);
        beside.finish();
        return position;
    }

    /** Streams do not see each other, so each is folded alone. */
    private void fold(List<Message> stream) {
        var rows = new Fold().applyAll(stream).history().rows();
        rows.forEach(row -> waiting.computeIfAbsent(row.key().family(), _ -> new ArrayList<>())
                .add(row));
        waitingRows += rows.size();
        stream.clear();
        if (waitingRows >= ROWS_AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        waiting.forEach(beside::load);
        waiting.clear();
        waitingRows = 0;
    }

    /** Applies what came after {@code position} until less than {@code enough} messages are left. */
    private long catchUp(long position, int enough) {
        long reached = position;
        var page = messages.after(reached, PAGE);
        while (page.size() >= enough) {
            var subjects = page.stream().map(Message::subject).collect(Collectors.toSet());
            beside.steps().step(messages.ofStreams(subjects, reached), page);
            reached = page.getLast().position();
            page = messages.after(reached, PAGE);
        }
        return reached;
    }

    /** The consumer waits from here on, readers do not. */
    private Result switchAt(long position, long caughtUp, Beside.Comparison before, boolean acceptDifferences)
            throws SQLException {
        watch.enters(Phase.SWITCHING);
        long begin = System.nanoTime();
        stopTheConsumer();
        long reached = catchUp(caughtUp, 1);
        var since = beside.since(position);
        boolean equal = before.isEqual() && since.isEqual();
        if (!equal && !acceptDifferences) {
            return Result.of(reached, List.of(before, since), false, Duration.ofNanos(System.nanoTime() - begin));
        }
        if (!equal) {
            follower.refolded(db);
        }
        takeTheirPlace();
        var result = Result.of(reached, List.of(before, since), true, Duration.ofNanos(System.nanoTime() - begin));
        watch.switches(result, db);
        connection.commit();
        return result;
    }

    /** Every consumer locks this row before it takes anything in. */
    private void stopTheConsumer() {
        db.update(
                "insert into consumed (topic, source, sequence, kafka_offset) values (?, '', 0, -1)"
                        + " on conflict do nothing",
                FactConfiguration.TOPIC);
        db.queryForList("select 1 from consumed where topic = ? and source = '' for update", FactConfiguration.TOPIC);
    }

    private void takeTheirPlace() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            var before = connection.setSavepoint();
            try {
                beside.takeTheirPlace();
                return;
            } catch (DataAccessException refused) {
                connection.rollback(before);
                boolean inUse =
                        refused.getRootCause() instanceof SQLException failure && "55P03".equals(failure.getSQLState());
                if (!inUse || attempt == ATTEMPTS_TO_SWITCH) {
                    throw refused;
                }
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    /** Is told how far a rebuild is. */
    public interface Watch {

        void enters(Phase phase);

        void read(long pages, long events);

        /** The new tables take their place with the commit of the transaction of {@code within}, which comes next. */
        default void switches(Result result, JdbcTemplate within) {}
    }

    /** What a rebuild does, in this order. */
    public enum Phase {
        READING,
        INDEXING,
        COMPARING,
        CATCHING_UP,
        SWITCHING
    }

    /**
     * What came of a rebuild.
     *
     * @param position    up to which messages were folded
     * @param switched    whether the new tables are the live ones now
     * @param stopped     how long no message was taken in; null when that was not needed
     * @param live        a hash of all live rows
     * @param beside      a hash of all new rows
     * @param differences where they differ; empty when the hashes are equal
     */
    public record Result(
            long position,
            boolean switched,
            @Nullable Duration stopped,
            String live,
            String beside,
            List<Difference> differences) {

        static Result of(long position, List<Beside.Comparison> parts, boolean switched, @Nullable Duration stopped) {
            return new Result(
                    position,
                    switched,
                    stopped,
                    parts.stream().map(Beside.Comparison::live).collect(Collectors.joining("-")),
                    parts.stream().map(Beside.Comparison::beside).collect(Collectors.joining("-")),
                    parts.stream().flatMap(part -> part.differences().stream()).toList());
        }
    }

    /**
     * A table whose rows differ.
     *
     * @param live   the first rows that are only in the live table, as JSON, with a hash instead of the value
     * @param beside the first rows that are only in the new one
     */
    public record Difference(String table, List<String> live, List<String> beside) {
        public Difference {
            live = List.copyOf(live);
            beside = List.copyOf(beside);
        }
    }
}
