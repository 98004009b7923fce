package fr.jalon.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processes of this machine. */
final class Processes {

    private Processes() {}

    /** Whether {@code process} runs; one that is dead and only not yet collected by its parent does not. */
    static boolean runs(ProcessHandle process) {
        try {
            var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
            return process.isAlive()
                    && !(Files.exists(stat) && Files.readString(stat).contains(") Z "));
        } catch (IOException gone) {
            return false;
        }
    }
}
