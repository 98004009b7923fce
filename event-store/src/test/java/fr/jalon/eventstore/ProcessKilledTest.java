package fr.jalon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProcessKilledTest {

    private static final int KEYS = 800;
    private static final int KILL_AFTER = 250;

    private final TestLog testLog = new TestLog();
    private final Map<String, Long> acknowledged = new HashMap<>();

    @AfterEach
    void close() {
        testLog.close();
    }

    @Test
    void a_killed_process_loses_nothing_acknowledged_and_doubles_nothing_retried_under_its_key() throws Exception {
        run(KILL_AFTER);
        run(KILL_AFTER + 1);
        assertThat(acknowledged).hasSizeLessThan(KEYS);
        run(Integer.MAX_VALUE);
        assertThat(acknowledged).hasSize(KEYS);
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
        var log = testLog.instance().log();
        assertThat(log.head().position()).isEqualTo(KEYS);
        acknowledged.forEach((key, position) -> assertThat(
                        log.claim("process", key).orElseThrow().firstPosition())
                .isEqualTo(position));
    }

    /** Runs the process, all keys from the first, and kills it after it has acknowledged {@code lines}. */
    private void run(int lines) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        testLog.url(testLog.role),
                        Integer.toString(KEYS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int read = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("key-") && line.matches("key-\\d+ \\d+")) {
                    String[] parts = line.split(" ");
                    Long before = acknowledged.putIfAbsent(parts[0], Long.valueOf(parts[1]));
                    assertThat(before).isIn(null, Long.valueOf(parts[1]));
                    if (++read == lines) {
                        process.toHandle().destroyForcibly(); // unlike the process itself it leaves the output open
                    }
                }
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
