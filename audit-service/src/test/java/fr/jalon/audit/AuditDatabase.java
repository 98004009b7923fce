package fr.jalon.audit;

import fr.jalon.embedded.SharedServers;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database as production sets it up: an owner that migrates, and a role with little right that works. */
public final class AuditDatabase {

    public static final String OWNER = "jalon_audit_owner";
    public static final String APPLICATION = "jalon_audit";

    private final String name = SharedServers.freshDatabase();

    public AuditDatabase() {
        try {
            for (String role : new String[] {OWNER, APPLICATION}) {
                SharedServers.postgres().execute("postgres", """
                    do $$ begin create role %s login;
                    exception when duplicate_object then null; end $$\
                    """.formatted(role));
            }
            SharedServers.postgres().execute("postgres", "alter database " + name + " owner to " + OWNER);
            SharedServers.postgres().execute(name, "alter schema public owner to " + OWNER);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** With the tables of the service. */
    public static AuditDatabase migrated() {
        var database = new AuditDatabase();
        Flyway.configure()
                .dataSource(database.as(OWNER))
                .placeholders(Map.of("app_role", APPLICATION))
                .load()
                .migrate();
        return database;
    }

    public String url(String role) {
        return SharedServers.postgres().jdbcUrl(name, role);
    }

    public DataSource as(String role) {
        return new DriverManagerDataSource(url(role));
    }

    public JdbcTemplate jdbc(String role) {
        return new JdbcTemplate(as(role));
    }

    /** Does what only someone with full power over the database can: changes the log behind its triggers. */
    public void tamper(String sql) {
        try {
            SharedServers.postgres()
                    .execute(name, "begin; set local session_replication_role = replica; " + sql + "; commit");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
