package fr.jalon.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/** The one connection a writer appends through. */
final class WriterConnection implements AutoCloseable {

    /** After that long without an answer the connection counts as lost, and the batch is looked up on another. */
    private static final int SILENCE_MILLIS = 30_000;

    private static final String APPEND = """
        select position, recorded_at, conflicts, claimed
          from append_events(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final Connection connection;
    private final PreparedStatement append;

    WriterConnection(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
            append = connection.prepareStatement(APPEND);
        } catch (SQLException unusable) {
            close();
            throw unusable;
        }
    }

    /**
     * Appends {@code appends} in one commit and returns their outcomes, in order.
     *
     * @throws SQLException when nothing of it was stored, or, with the connection lost, perhaps all of it
     */
    List<Outcome> append(List<Append> appends) throws SQLException {
        var batch = new Batch(appends);
        batch.bind(append);
        try (ResultSet row = append.executeQuery()) {
            row.next();
            var refused = conflicts(batch, row.getArray(3));
            for (int number : numbers(row.getArray(4))) {
                refused.put(number, claimed(batch.append(number)));
            }
            return outcomes(appends, refused, row.getLong(1), LogTables.instant(row, 2));
        }
    }

    private static List<Outcome> outcomes(
            List<Append> appends, Map<Integer, Outcome> refused, long position, Instant recordedAt) {
        var outcomes = new Outcome[appends.size()];
        long last = position;
        for (int i = 0; i < outcomes.length; i++) {
            Outcome refusal = refused.get(i + 1);
            if (refusal == null) {
                long first = last + 1;
                last += appends.get(i).events().size();
                outcomes[i] = new Outcome.Stored(first, last, recordedAt);
            } else {
                outcomes[i] = refusal;
            }
        }
        return List.of(outcomes);
    }

    private static Map<Integer, Outcome> conflicts(Batch batch, Array failedChecks) throws SQLException {
        var conflicts = new HashMap<Integer, Outcome>();
        for (int place : numbers(failedChecks)) {
            Append.Check check = batch.check(place);
            conflicts.putIfAbsent(batch.appendOfCheck(place), new Outcome.Conflict(check.stream(), check.version()));
        }
        return conflicts;
    }

    private Outcome claimed(Append append) throws SQLException {
        Claim claim = Objects.requireNonNull(append.claim());
        return new Outcome.Claimed(
                ClaimQuery.stored(connection, claim.caller(), claim.key()).orElseThrow());
    }

    /**
     * Waits for every append in progress to end, then looks up which of {@code appends} are in the log.
     *
     * @return the stored ones by their place in the list, from 0
     */
    Map<Integer, Outcome> lookUp(List<Append> appends) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement();
                var query = connection.prepareStatement(
                        "select position, recorded_at from event where event_id = any (?) order by position")) {
            statement.execute("select pg_advisory_xact_lock(log_lock())");
            var found = new HashMap<Integer, Outcome>();
            for (int i = 0; i < appends.size(); i++) {
                Object[] ids =
                        appends.get(i).events().stream().map(NewEvent::id).toArray();
                query.setArray(1, connection.createArrayOf("text", ids));
                try (var rows = query.executeQuery()) {
                    if (rows.next()) {
                        long first = rows.getLong(1);
                        found.put(i, new Outcome.Stored(first, first + ids.length - 1, LogTables.instant(rows, 2)));
                    }
                }
            }
            connection.commit();
            return found;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Whether the server answered with a refusal: the connection lives and the transaction was rolled back. */
    boolean survives(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.startsWith("08") || state.startsWith("57P")) {
            return false;
        }
        try {
            return !connection.isClosed();
        } catch (SQLException lost) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // What is lost cannot be closed; the server ends the session.
        }
    }

    private static Set<Integer> numbers(Array array) throws SQLException {
        return array == null ? Set.of() : new HashSet<>(List.of((Integer[]) array.getArray()));
    }
}
