package fr.jalon.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.jalon.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of one contender, with the log or with the tables the contender asks for. */
final class Database {

    private static final int POOL = 32;

    private final EmbeddedDatabase server;
    private final String name;

    Database(EmbeddedDatabase server, String name) throws SQLException {
        this.server = server;
        this.name = name;
        server.execute("postgres", "create database " + name, "create role " + name + " login");
        server.execute(name, "grant all on schema public to " + name);
    }

    /** Creates the tables of the log; its owner is the superuser, its user the role of this database. */
    Database withLog() throws SQLException, IOException {
        try (var sql = Database.class.getResourceAsStream("/fr/jalon/eventstore/V1__event_store.sql")) {
            if (sql == null) {
                throw new IllegalStateException("The migration of the event store is not on the class path");
            }
            String migration = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            server.execute(name, migration.replace("${app_role}", name));
        }
        return this;
    }

    Database with(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(name, name));
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    HikariDataSource pool() {
        return pool(POOL);
    }

    HikariDataSource pool(int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl(name, name));
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }
}
