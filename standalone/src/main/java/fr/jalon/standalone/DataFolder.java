package fr.jalon.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that keeps all the suite remembers, and where each thing is in it. */
record DataFolder(Path root) {

    Path postgres() {
        return root.resolve("postgres");
    }

    /** Where a new database is made before it gets its final name, so that half a database never bears it. */
    Path unfinishedPostgres() {
        return root.resolve("postgres.new");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path run() {
        return root.resolve("run");
    }

    Path auditKey() {
        return root.resolve("audit").resolve("checkpoint.key");
    }

    Path identityKey() {
        return root.resolve("demo-idp").resolve("signing.key");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** There while the demonstration is to be played to its end; a folder that was started without it has none. */
    private Path demonstration() {
        return root.resolve("demonstration.unfinished");
    }

    /** The day the demonstration is told from, which is that of the first start; empty when none is due. */
    Optional<LocalDate> demonstrationDue() {
        try {
            return Files.exists(demonstration())
                    ? Optional.of(LocalDate.parse(Files.readString(demonstration())))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void demonstrationIsOver() {
        try {
            Files.delete(demonstration());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Makes the folder ready, or says in one sentence why it cannot be used.
     *
     * @param demonstrated the day of the demonstration that a new folder gets, if any
     */
    void prepare(Optional<LocalDate> demonstrated) {
        try {
            refuseForeignContent();
            Files.createDirectories(root);
            if (Secrets.createIfMissing(secrets()) && demonstrated.isPresent()) {
                Files.writeString(demonstration(), demonstrated.get().toString());
            }
            for (var folder : new Path[] {run(), root.resolve("logs"), root.resolve("audit")}) {
                Files.createDirectories(folder);
            }
        } catch (IOException unusable) {
            throw new CannotStart("The data folder %s cannot be used: %s".formatted(root, unusable));
        }
    }

    /** Takes the lock that keeps a second launcher away; it ends with this process, however that ends. */
    FileLock lock() {
        try {
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart(
                        "Another Jalon runs on the data folder %s; stop it first, or choose another folder with --data"
                                .formatted(root));
            }
            return lock;
        } catch (IOException unusable) {
            throw new CannotStart("The data folder %s cannot be locked: %s".formatted(root, unusable));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void refuseForeignContent() throws IOException {
        if (!Files.exists(root) || Files.exists(secrets())) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new CannotStart("The data folder %s is a file; choose another with --data".formatted(root));
        }
        if (Files.exists(postgres())) {
            throw new CannotStart(
                    "%s is missing, and without it the database beside it cannot be opened; put it back, or choose another folder with --data"
                            .formatted(secrets()));
        }
        try (var content = Files.list(root)) {
            if (content.findAny().isPresent()) {
                throw new CannotStart(
                        "The folder %s is not empty and holds no data of Jalon; choose another with --data"
                                .formatted(root));
            }
        }
    }

    /** Starts a log afresh when it has grown large; the former one is kept beside it. */
    Path freshLog(String name) {
        var log = log(name);
        try {
            if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
                Files.move(log, log(name + ".1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final long LARGE_LOG_BYTES = 10_000_000;
}
