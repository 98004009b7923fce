package fr.jalon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stops processes of the suite in the order in which they need each other: services, broker, database. */
final class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> FOUNDATIONS = Set.of(Launcher.BROKER, Launcher.KEEPER, Launcher.POSTGRES);

    private Stopping() {}

    /** Stops those of {@code records} that run, and returns them. */
    static List<ProcessRecord> stop(List<ProcessRecord> records) {
        var running = records.stream().filter(ProcessRecord::isAlive).toList();
        end(
                running.stream()
                        .filter(record -> !FOUNDATIONS.contains(record.name()))
                        .toList(),
                "TERM");
        end(named(running, Launcher.BROKER), "TERM");
        end(named(running, Launcher.KEEPER), "TERM");
        end(named(running, Launcher.POSTGRES), "INT"); // to the postmaster: end the sessions, then stop
        return running;
    }

    /** Stops a database server that {@code data} names and that no keeper looks after any more. */
    static Optional<ProcessRecord> stopPostmaster(Path data) {
        var orphan = postmaster(data);
        orphan.ifPresent(server -> end(List.of(server), "INT"));
        return orphan;
    }

    /** The running database server of {@code data}. */
    static Optional<ProcessRecord> postmaster(Path data) {
        try {
            var file = data.resolve("postmaster.pid");
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            if (lines.size() < 4 || !Path.of(lines.get(1)).equals(data)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.getFirst().strip());
            var record = ProcessRecord.of(
                    Launcher.POSTGRES, pid, Integer.parseInt(lines.get(3).strip()), data);
            return Optional.of(record).filter(one -> one.isAlive() && isPostgres(pid));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static List<ProcessRecord> named(List<ProcessRecord> records, String name) {
        return records.stream().filter(record -> record.name().equals(name)).toList();
    }

    /** Asks with {@code signal}, waits, and takes the stubborn ones away by force. */
    private static void end(List<ProcessRecord> records, String signal) {
        records.forEach(record -> signal(record, signal));
        if (Await.until(() -> records.stream().noneMatch(ProcessRecord::isAlive), PATIENCE)) {
            return;
        }
        var stubborn = new ArrayList<>(records);
        stubborn.removeIf(record -> !record.isAlive());
        stubborn.forEach(record -> signal(record, "KILL"));
        Await.until(() -> stubborn.stream().noneMatch(ProcessRecord::isAlive), LAST_PATIENCE);
    }

    private static void signal(ProcessRecord record, String signal) {
        record.handle().ifPresent(process -> {
            switch (signal) {
                case "TERM" -> process.destroy();
                case "KILL" -> process.destroyForcibly();
                default -> kill(process.pid(), signal);
            }
        });
    }

    private static void kill(long pid, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, pid))
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
