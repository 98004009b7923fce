package fr.jalon.standalone;

import java.nio.file.Path;
import java.time.Duration;

/** A suite that another process launched. */
final class RunningSuite {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private RunningSuite() {}

    /** Asks the launcher on {@code data} to stop everything, and waits until it has. */
    static void stop(Path data) {
        var launcher = ProcessRecord.read(new DataFolder(data).run().resolve(Launcher.LAUNCHER + ".json"))
                .flatMap(ProcessRecord::handle)
                .orElseThrow(() -> new CannotStart("No Jalon runs on the data folder " + data));
        launcher.destroy();
        if (!Await.until(() -> !launcher.isAlive(), PATIENCE)) {
            throw new CannotStart("The launcher (process %d) has not ended within %d seconds"
                    .formatted(launcher.pid(), PATIENCE.toSeconds()));
        }
    }
}
