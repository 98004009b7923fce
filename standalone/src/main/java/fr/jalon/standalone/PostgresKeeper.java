package fr.jalon.standalone;

import fr.jalon.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;

/** Starts the database server, looks after it, and stops it when its own standard input ends. */
final class PostgresKeeper {

    private static final Duration FOR_EVER = Duration.ofDays(10_000);
    private static final String ONLY_WITH_PASSWORD = """
        # TYPE  DATABASE  USER  ADDRESS        METHOD
        host    all       all   127.0.0.1/32   scram-sha-256
        host    all       all   ::1/128        scram-sha-256
        """;

    private final DataFolder folder;
    private final Secrets secrets;

    private PostgresKeeper(DataFolder folder) {
        this.folder = folder;
        this.secrets = Secrets.read(folder.secrets());
    }

    /** @param arguments the data folder and the port */
    public static void main(String[] arguments) throws Exception {
        new PostgresKeeper(new DataFolder(Path.of(arguments[0]))).keep(Integer.parseInt(arguments[1]));
    }

    private void keep(int port) throws IOException, SQLException {
        if (!Files.exists(folder.postgres())) {
            createDatabase();
        }
        var server = EmbeddedDatabase.on(folder.postgres())
                .port(port)
                .password(secrets.password(Secrets.SUPERUSER))
                .log(folder.freshLog(Launcher.POSTGRES))
                .start();
        new Provisioning(server, secrets).run();
        System.out.println("The database answers at port " + port);
        Thread.ofPlatform().daemon().name("launcher-watch").start(() -> {
            StandardInput.awaitEnd();
            System.exit(0); // the server's own hook stops it
        });
        var postmaster = Stopping.postmaster(folder.postgres());
        Await.until(() -> postmaster.filter(ProcessRecord::isAlive).isEmpty(), FOR_EVER, Duration.ofMillis(300));
        System.out.println("The database server has ended");
        System.exit(1);
    }

    /** Makes a database under another name and renames it when it is whole. */
    private void createDatabase() throws IOException, SQLException {
        var unfinished = folder.unfinishedPostgres();
        delete(unfinished);
        try (var server = EmbeddedDatabase.on(unfinished)
                .log(folder.freshLog(Launcher.POSTGRES))
                .start()) {
            server.execute(
                    "postgres", "alter role postgres password '%s'".formatted(secrets.password(Secrets.SUPERUSER)));
        }
        Files.writeString(unfinished.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
        Files.move(unfinished, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Stopping.stopPostmaster(tree);
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
