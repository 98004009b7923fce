package fr.jalon.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.jalon.embedded.SharedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** A log in a database of its own, migrated by its owner and used by a role that may do no more than it has to. */
final class TestLog implements AutoCloseable {

    /** Without its own validator Axon's serializer cannot read back the tokens of a processor that replays. */
    static final Serializer SERIALIZER = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(
                    mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType("org.axonframework.")
                            .build()))
            .build();

    final String database = SharedServers.freshDatabase();
    final String owner = database + "_owner";
    final String role = database + "_app";
    private final List<Instance> open = new ArrayList<>();

    TestLog() {
        try {
            SharedServers.postgres()
                    .execute(
                            database,
                            "create role " + owner + " login",
                            "create role " + role + " login",
                            "grant all on schema public to " + owner);
            as(owner, migration());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String migration() {
        try (var sql = GaplessEventStore.class.getResourceAsStream("V1__event_store.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8).replace("${app_role}", role);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String url(String user) {
        return SharedServers.postgres().jdbcUrl(database, user);
    }

    Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(url(user));
    }

    void as(String user, String sql) throws SQLException {
        try (var connection = connect(user);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    PGSimpleDataSource dataSource() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(role));
        return dataSource;
    }

    Instance instance() {
        return instance(4, Duration.ofMillis(200), builder -> builder);
    }

    /** An instance of an application on this log, with its own writer and pool. */
    Instance instance(int poolSize, Duration poll, UnaryOperator<GaplessEngineBuilder> customization) {
        var config = new HikariConfig();
        config.setDataSource(dataSource());
        config.setMaximumPoolSize(poolSize);
        var pool = new HikariDataSource(config);
        var writer = LogWriter.builder().dataSource(dataSource()).build();
        var engine = customization
                .apply(GaplessEventStorageEngine.builder()
                        .writer(writer)
                        .dataSource(pool)
                        .eventSerializer(SERIALIZER)
                        .snapshotSerializer(SERIALIZER))
                .build();
        var instance = new Instance(writer, engine, EventLog.open(engine, poll), pool);
        open.add(instance);
        return instance;
    }

    record Instance(LogWriter writer, GaplessEventStorageEngine engine, EventLog log, HikariDataSource pool)
            implements AutoCloseable {

        @Override
        public void close() {
            log.close();
            writer.close();
            pool.close();
        }
    }

    @Override
    public void close() {
        open.forEach(Instance::close);
    }
}
