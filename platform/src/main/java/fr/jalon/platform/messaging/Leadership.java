package fr.jalon.platform.messaging;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The right to do a work that only one instance may do at a time: a session lock of PostgreSQL, held by a connection
 * outside the pool. It ends with the connection, however that ends, so that another instance takes over.
 */
public final class Leadership implements AutoCloseable {

    private static final int NETWORK_TIMEOUT_MILLIS = 30_000;

    /** Lets the server notice within seconds that this machine is gone. */
    private static final String QUICK_KEEPALIVE =
            "set tcp_keepalives_idle = 3; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3";

    private static final String HELD = """
        select exists (select from pg_locks where locktype = 'advisory' and objsubid = 1 and granted
            and database = (select oid from pg_database where datname = current_database())
            and (classid::bigint << 32) | objid::bigint = hashtextextended(?, 0))\
        """;

    private final Connection connection;
    private final String work;

    private Leadership(Connection connection, String work) {
        this.connection = connection;
        this.work = work;
    }

    /** Opens a connection that may become the one to hold the lock of {@code work}. */
    public static Leadership candidate(DataSource database, String work) throws SQLException {
        var connection = unpooled(database).getConnection();
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
            statement.execute(QUICK_KEEPALIVE);
            return new Leadership(connection, work);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Whether this candidate leads now. */
    public boolean tryLead() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, work);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Whether any instance leads {@code work} now. */
    public static boolean isHeld(DataSource database, String work) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HELD)) {
            statement.setString(1, work);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Fails when the connection, and with it the lock, is gone. */
    void confirm() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** The connection that holds the lock; what is written through it is written while leading. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static DataSource unpooled(DataSource database) throws SQLException {
        if (!database.isWrapperFor(HikariDataSource.class)) {
            return database;
        }
        var pool = database.unwrap(HikariDataSource.class);
        var single = new DriverManagerDataSource(pool.getJdbcUrl());
        single.setUsername(pool.getUsername());
        single.setPassword(pool.getPassword());
        return single;
    }
}
