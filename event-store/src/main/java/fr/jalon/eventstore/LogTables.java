package fr.jalon.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads the tables of the log, each time on a connection of its own that goes back at once. */
final class LogTables {

    private final DataSource dataSource;

    LogTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Sets the arguments of a query. */
    @FunctionalInterface
    interface Arguments {
        void bind(PreparedStatement query) throws SQLException;
    }

    /** Makes something of the current row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new EventStoreException("The log cannot be read: " + failed.getMessage(), failed);
        }
    }

    <T> List<T> list(String sql, Arguments arguments, Row<T> row) {
        return with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                arguments.bind(query);
                try (var rows = query.executeQuery()) {
                    var result = new ArrayList<T>();
                    while (rows.next()) {
                        result.add(row.read(rows));
                    }
                    return result;
                }
            }
        });
    }

    <T> Optional<T> first(String sql, Arguments arguments, Row<T> row) {
        return list(sql, arguments, row).stream().findFirst();
    }

    /** The events after {@code position}, in order, at most {@code limit}. */
    List<EventRow> eventsAfter(long position, int limit) {
        return list(
                "select " + EventRow.COLUMNS + " from event where position > ? order by position limit ?",
                query -> {
                    query.setLong(1, position);
                    query.setInt(2, limit);
                },
                EventRow::new);
    }

    /** The events of {@code stream} from {@code version} on, in order, at most {@code limit}. */
    List<EventRow> eventsOf(String stream, long version, int limit) {
        return list(
                "select " + EventRow.COLUMNS + " from event where stream = ? and version >= ? order by version limit ?",
                query -> {
                    query.setString(1, stream);
                    query.setLong(2, version);
                    query.setInt(3, limit);
                },
                EventRow::new);
    }

    /** The last position, 0 when the log is empty. */
    long head() {
        return first("select position from event order by position desc limit 1", _ -> {}, row -> row.getLong(1))
                .orElse(0L);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
