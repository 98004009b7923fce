package fr.jalon.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL 18 server with durable settings: what it acknowledges survives a kill. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int START_TIMEOUT_SECONDS = 60;

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param data the folder that keeps the data; null for a temporary one that is deleted at the end
     * @param port the port to listen on at the loopback address; 0 for any free one
     */
    public static EmbeddedDatabase start(@Nullable Path data, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("timezone", "UTC")
                .setPGStartupWait(Duration.ofSeconds(START_TIMEOUT_SECONDS));
        if (port != 0) {
            builder.setPort(port);
        }
        if (data != null) {
            builder.setDataDirectory(data).setCleanDataDirectory(false);
        }
        return new EmbeddedDatabase(builder.start());
    }

    public int port() {
        return server.getPort();
    }

    /** The JDBC address of {@code database} for {@code user}; the server trusts connections from this machine. */
    public String jdbcUrl(String database, String user) {
        return "jdbc:postgresql://localhost:%d/%s?user=%s".formatted(port(), database, user);
    }

    /** Runs {@code statements} one by one as the superuser in {@code database}. */
    public void execute(String database, String... statements) throws SQLException {
        try (var connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
