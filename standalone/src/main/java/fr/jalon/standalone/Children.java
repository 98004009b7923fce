package fr.jalon.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The processes this launcher started.
 *
 * <p>Each runs in a session of its own, so that a Ctrl-C meant for the launcher does not reach it, and holds one end of
 * a pipe as its standard input: it ends when the launcher does, however the launcher ends.
 */
final class Children {

    /** One of them; {@code process} must be kept, for its pipe ends with it. */
    record Child(ProcessRecord record, Process process) {

        String name() {
            return record.name();
        }

        boolean isAlive() {
            return process.isAlive();
        }
    }

    /** How to start one. */
    record Start(String name, int port, List<String> command, Map<String, String> environment) {}

    private final DataFolder folder;
    private final List<Child> children = new ArrayList<>();
    private final CompletableFuture<Child> firstDeath = new CompletableFuture<>();
    private boolean closed;

    Children(DataFolder folder) {
        this.folder = folder;
    }

    synchronized Child start(Start start) {
        if (closed) {
            throw new CannotStart("Jalon is being stopped");
        }
        var log = folder.freshLog(start.name());
        try {
            var builder = new ProcessBuilder(inItsOwnSession(start.command()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(start.environment());
            var process = builder.start();
            var child = new Child(ProcessRecord.of(start.name(), process.pid(), start.port(), log), process);
            child.record().write(folder.run());
            children.add(child);
            var _ = process.onExit().thenAccept(_ -> firstDeath.complete(child));
            return child;
        } catch (IOException failed) {
            throw new CannotStart("%s cannot be started: %s".formatted(start.name(), failed));
        }
    }

    /** Completes with the first child that ends. */
    CompletableFuture<Child> firstDeath() {
        return firstDeath;
    }

    /** Allows no further child, and returns those there are. */
    synchronized List<Child> close() {
        closed = true;
        return List.copyOf(children);
    }

    private static List<String> inItsOwnSession(List<String> command) {
        var setsid = executable("setsid");
        if (setsid == null) {
            return command;
        }
        var all = new ArrayList<String>();
        all.add(setsid.toString());
        all.addAll(command);
        return all;
    }

    private static @org.jspecify.annotations.Nullable Path executable(String name) {
        String path = System.getenv("PATH");
        for (String place : (path == null ? "" : path).split(File.pathSeparator, -1)) {
            var file = Path.of(place).resolve(name);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }
}
