package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The suite starts by one command, ends by one signal, and leaves nothing behind but its data. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StartAndStopStory {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int PROCESSES = 9;

    @Test
    void a_stop_leaves_no_process_a_second_start_keeps_the_data_and_a_killed_launcher_leaves_none_either()
            throws Exception {
        var data = Suite.temporaryFolder();
        int port = Suite.freePort();
        var first = Suite.begin(data, port, "--empty").awaitReady();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        var created = first.as("declarant-rennes")
                .command("POST", "/api/declarations", Contents.ratio("350005179", "P1.1", 46, 50));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        aSecondLauncherIsRefused(first);
        var processes = first.processes();
        assertThat(processes).hasSize(PROCESSES);
        assertThat(first.stop()).as("exit code after SIGTERM").isZero();
        assertNoneIsLeft(processes);

        var second = Suite.begin(data, port).awaitReady();
        var kept = second.as("declarant-rennes").get("/api/declarations/HOPEN-350005179-P1.1");
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.etag()).isEqualTo(created.etag());
        var others = second.processes();
        second.kill("launcher");
        second.awaitEnd();
        assertNoneIsLeft(others);
    }

    private static void aSecondLauncherIsRefused(Suite running) {
        var sameFolder = Suite.begin(running.data(), Suite.freePort());
        assertThat(sameFolder.awaitEnd()).isEqualTo(1);
        assertThat(sameFolder.output())
                .startsWith("Another Jalon runs on the data folder")
                .hasLineCount(1);
        var samePort = Suite.begin(Suite.temporaryFolder(), running.port());
        assertThat(samePort.awaitEnd()).isEqualTo(1);
        assertThat(samePort.output()).isEqualTo("Port %d is in use; choose another with --port%n", running.port());
    }

    private static void assertNoneIsLeft(List<ProcessHandle> processes) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(processes).noneMatch(Processes::runs));
    }
}
