package fr.jalon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** When a process started, as a text to compare: two processes that had the same number never share it. */
final class StartTime {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int FIELDS_FROM_STATE_TO_START = 19;

    private StartTime() {}

    /** The start of process {@code pid}; empty when none runs under that number. */
    static String of(long pid) {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            return Files.exists(BOOT_ID) ? ticksSinceBoot(stat) : instant(pid);
        } catch (IOException gone) {
            return "";
        }
    }

    /** Counted in ticks from a named boot: unlike a date, it does not move when the clock is set. */
    private static String ticksSinceBoot(Path stat) throws IOException {
        String line = Files.readString(stat);
        String afterName = line.substring(line.lastIndexOf(')') + 2);
        if (afterName.startsWith("Z")) {
            return ""; // dead, and only not yet collected by its parent
        }
        return Files.readString(BOOT_ID).strip() + ":" + afterName.split(" ", -1)[FIELDS_FROM_STATE_TO_START];
    }

    private static String instant(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(Object::toString)
                .orElse("");
    }
}
