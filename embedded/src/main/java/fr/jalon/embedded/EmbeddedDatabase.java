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
        var plan = data == null ? new Plan(durable()) : on(data);
        return plan.port(port).start();
    }

    /** Begins a server whose data {@code data} keeps; a new folder becomes an empty database that trusts everybody. */
    public static Plan on(Path data) {
        return new Plan(durable().setDataDirectory(data).setCleanDataDirectory(false));
    }

    private static EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("timezone", "UTC")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(START_TIMEOUT_SECONDS));
    }

    /** What is settled before a server starts. */
    public static final class Plan {

        private final EmbeddedPostgres.Builder builder;

        private Plan(EmbeddedPostgres.Builder builder) {
            this.builder = builder;
        }

        /** @param port the port to listen on at the loopback address; 0 for any free one */
        public Plan port(int port) {
            builder.setPort(port);
            return this;
        }

        /** The password of the superuser {@code postgres}, where the server asks for one. */
        public Plan password(String password) {
            builder.setConnectConfig("password", password);
            return this;
        }

        /** The file to which the server adds its log. */
        public Plan log(Path file) {
            builder.setOutputRedirector(ProcessBuilder.Redirect.appendTo(file.toFile()));
            return this;
        }

        public EmbeddedDatabase start() throws IOException {
            return new EmbeddedDatabase(builder.start());
        }
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

    /** Whether {@code query}, asked by the superuser in the database {@code postgres}, yields a row. */
    public boolean holds(String query) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
