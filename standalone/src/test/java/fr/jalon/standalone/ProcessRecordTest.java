package fr.jalon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProcessRecordTest {

    @TempDir
    Path folder;

    private final List<Process> started = new java.util.ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void a_record_is_read_back_as_it_was_written() throws Exception {
        var record = ProcessRecord.of("audit", catProcess().pid(), 4711, Path.of("/logs/audit.log"));
        record.write(folder);
        Files.writeString(folder.resolve("broken.json"), "{\"name\":");
        assertThat(ProcessRecord.all(folder)).containsExactly(record);
        assertThat(record.isAlive()).isTrue();
        record.delete(folder);
        assertThat(ProcessRecord.all(folder)).isEmpty();
    }

    @Test
    void a_process_that_took_over_the_number_is_never_stopped() throws Exception {
        var stranger = catProcess();
        var record = new ProcessRecord("audit", stranger.pid(), "boot:1", 4711, folder);
        assertThat(record.isAlive()).isFalse();
        assertThat(Stopping.stop(List.of(record))).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void what_was_left_behind_is_stopped() throws Exception {
        var left = catProcess();
        var record = ProcessRecord.of("audit", left.pid(), 4711, folder);
        assertThat(Stopping.stop(List.of(record))).containsExactly(record);
        assertThat(Await.until(() -> !left.isAlive(), Duration.ofSeconds(10))).isTrue();
        assertThat(record.isAlive()).isFalse();
    }

    @Test
    void the_start_of_a_process_does_not_change_and_that_of_nobody_is_empty() throws Exception {
        var process = catProcess();
        assertThat(StartTime.of(process.pid())).isNotEmpty().isEqualTo(StartTime.of(process.pid()));
        process.destroyForcibly().waitFor();
        assertThat(StartTime.of(process.pid())).isEmpty();
    }

    @Test
    void a_postmaster_is_told_by_its_file_and_by_being_one() throws Exception {
        var data = Files.createDirectory(folder.resolve("postgres"));
        Files.write(
                data.resolve("postmaster.pid"),
                List.of(Long.toString(catProcess().pid()), data.toString(), "1700000000", "5432", "", "*"));
        assertThat(Stopping.postmaster(data)).isEmpty();
    }

    /** A process that waits for input which never comes. */
    private Process catProcess() throws Exception {
        var process = new ProcessBuilder("cat").start();
        started.add(process);
        return process;
    }
}
