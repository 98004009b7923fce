package fr.jalon.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL and one broker for all tests of a JVM, started when first asked for and stopped with the JVM.
 *
 * <p>A test class takes a database and topics of its own, so that classes do not see each other.
 */
public final class SharedServers {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private SharedServers() {}

    /** The shared PostgreSQL. */
    public static EmbeddedDatabase postgres() {
        return Postgres.SERVER;
    }

    /** The address of the shared Kafka broker. */
    public static String bootstrapServers() {
        return Kafka.SERVER.bootstrapServers();
    }

    /** Creates an empty database, owned by the superuser {@code postgres}, and returns its name. */
    public static String freshDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        try {
            postgres().execute("postgres", "create database " + name);
        } catch (SQLException impossible) {
            throw new IllegalStateException("Cannot create the database " + name, impossible);
        }
        return name;
    }

    private static final class Postgres {
        static final EmbeddedDatabase SERVER = start();

        private static EmbeddedDatabase start() {
            try {
                return endingWithTheJvm(EmbeddedDatabase.start(null, 0));
            } catch (IOException failed) {
                throw new IllegalStateException("The shared PostgreSQL does not start", failed);
            }
        }
    }

    private static final class Kafka {
        static final EmbeddedBroker SERVER = start();

        private static EmbeddedBroker start() {
            try {
                return endingWithTheJvm(EmbeddedBroker.start(Files.createTempDirectory("broker"), 0));
            } catch (Exception failed) {
                throw new IllegalStateException("The shared broker does not start", failed);
            }
        }
    }

    private static <T extends AutoCloseable> T endingWithTheJvm(T server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception ending) {
                System.err.println("A shared server did not stop: " + ending);
            }
        }));
        return server;
    }
}
