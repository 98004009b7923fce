package fr.jalon.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process of the suite as noted in {@code run/<name>.json}, so that the next start can stop what was left behind.
 *
 * @param started when it started, in a form that a later process with the same number cannot share
 * @param port the port it listens on at the loopback address
 */
record ProcessRecord(String name, long pid, String started, int port, Path log) {

    private static final Pattern JSON = Pattern.compile(
            "\\{\"name\":\"([^\"]+)\",\"pid\":(\\d+),\"started\":\"([^\"]*)\",\"port\":(\\d+),\"log\":\"([^\"]*)\"}\\s*");

    static ProcessRecord of(String name, long pid, int port, Path log) {
        return new ProcessRecord(name, pid, StartTime.of(pid), port, log);
    }

    /** Whether this very process still runs. */
    boolean isAlive() {
        return handle().isPresent();
    }

    /** This very process, when it still runs. */
    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(_ -> !started.isEmpty() && StartTime.of(pid).equals(started));
    }

    void write(Path folder) {
        String json = "{\"name\":\"%s\",\"pid\":%d,\"started\":\"%s\",\"port\":%d,\"log\":\"%s\"}%n"
                .formatted(name, pid, started, port, log.toString().replace('\\', '/'));
        try {
            var unfinished = folder.resolve(name + ".json.new");
            Files.writeString(unfinished, json);
            Files.move(unfinished, file(folder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void delete(Path folder) {
        try {
            Files.deleteIfExists(file(folder));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The records in {@code folder}; what is no record is passed over. */
    static List<ProcessRecord> all(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Optional<ProcessRecord> read(Path file) {
        try {
            return Files.exists(file) ? parse(Files.readString(file)) : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<ProcessRecord> parse(String json) {
        return Optional.of(JSON.matcher(json))
                .filter(Matcher::matches)
                .map(match -> new ProcessRecord(
                        match.group(1),
                        Long.parseLong(match.group(2)),
                        match.group(3),
                        Integer.parseInt(match.group(4)),
                        Path.of(match.group(5))));
    }

    private Path file(Path folder) {
        return folder.resolve(name + ".json");
    }
}
