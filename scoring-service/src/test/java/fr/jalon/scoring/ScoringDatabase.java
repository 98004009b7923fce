package fr.jalon.scoring;

import com.zaxxer.hikari.HikariDataSource;
import fr.jalon.embedded.SharedServers;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A fresh database with the owner and the application role of the service. */
public final class ScoringDatabase {

    private static final String OWNER = "jalon_scoring_owner";
    private static final String APPLICATION = "jalon_scoring";

    private final String name = SharedServers.freshDatabase();

    private final DataSource application = pooled(APPLICATION);

    private ScoringDatabase() {
        try {
            SharedServers.postgres()
                    .execute(
                            "postgres",
                            createRole(OWNER),
                            createRole(APPLICATION),
                            "alter database %s owner to %s".formatted(name, OWNER));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A database without tables. */
    public static ScoringDatabase empty() {
        return new ScoringDatabase();
    }

    /** A database as the service makes it. */
    public static ScoringDatabase migrated() {
        var database = new ScoringDatabase();
        Flyway.configure()
                .dataSource(database.owner())
                .placeholders(java.util.Map.of("app_role", APPLICATION))
                .load()
                .migrate();
        return database;
    }

    public DataSource owner() {
        return of(OWNER);
    }

    public DataSource application() {
        return application;
    }

    public void register(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> SharedServers.postgres().jdbcUrl(name, APPLICATION));
        registry.add("spring.datasource.username", () -> APPLICATION);
        registry.add("spring.flyway.url", () -> SharedServers.postgres().jdbcUrl(name, OWNER));
        registry.add("spring.flyway.user", () -> OWNER);
    }

    private DataSource of(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(SharedServers.postgres().jdbcUrl(name, role));
        return source;
    }

    private DataSource pooled(String role) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(SharedServers.postgres().jdbcUrl(name, role));
        pool.setUsername(role);
        pool.setConnectionInitSql("set plan_cache_mode = force_custom_plan"); // as the service does
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        pool.setMaximumPoolSize(4);
        return pool;
    }

    private static String createRole(String role) {
        return "do $$ begin create role %s login; exception when duplicate_object then null; end $$".formatted(role);
    }
}
