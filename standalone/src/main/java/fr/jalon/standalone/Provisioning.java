package fr.jalon.standalone;

import fr.jalon.embedded.EmbeddedDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One database per service, each with an owner, who migrates, and a role without any right of its own, who works.
 *
 * <p>Runs at every start and changes nothing that is there already.
 */
record Provisioning(EmbeddedDatabase server, Secrets secrets) {

    void run() throws SQLException {
        for (String database : Secrets.DATABASES) {
            String owner = Secrets.ownerOf(database);
            var statements = new ArrayList<String>();
            statements.addAll(role(owner));
            statements.addAll(role(database));
            statements.add("alter role %s set idle_in_transaction_session_timeout = '60s'".formatted(database));
            server.execute("postgres", statements.toArray(String[]::new));
            if (!server.holds("select 1 from pg_database where datname = '%s'".formatted(database))) {
                server.execute("postgres", "create database %s owner %s".formatted(database, owner));
            }
            server.execute(
                    "postgres",
                    "revoke all on database %s from public".formatted(database),
                    "grant connect on database %s to %s".formatted(database, database));
        }
    }

    private List<String> role(String name) throws SQLException {
        String password = secrets.password(name);
        String verb = server.holds("select 1 from pg_roles where rolname = '%s'".formatted(name)) ? "alter" : "create";
        return List.of("%s role %s login password '%s'".formatted(verb, name, password));
    }
}
