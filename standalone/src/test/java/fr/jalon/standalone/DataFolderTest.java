package fr.jalon.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DataFolderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @TempDir
    Path place;

    @Test
    void the_passwords_are_made_once_and_are_for_the_owner_alone() throws Exception {
        var folder = new DataFolder(place.resolve("data"));
        folder.prepare(Optional.of(TODAY));
        var first = Files.readString(folder.secrets());
        folder.prepare(Optional.of(TODAY));
        assertThat(Files.readString(folder.secrets())).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())))
                .isEqualTo("rw-------");
        var secrets = Secrets.read(folder.secrets());
        assertThat(secrets.password("jalon_audit")).hasSize(48).isNotEqualTo(secrets.password("jalon_audit_owner"));
        assertThat(secrets.installation()).matches("demo-[0-9a-f]{8}");
    }

    @Test
    void only_a_new_folder_gets_the_demonstration_and_only_once() {
        var folder = new DataFolder(place.resolve("data"));
        folder.prepare(Optional.of(TODAY));
        assertThat(folder.demonstrationDue()).contains(TODAY);
        folder.prepare(Optional.empty());
        assertThat(folder.demonstrationDue())
                .as("one that was cut short goes on")
                .contains(TODAY);
        folder.demonstrationIsOver();
        folder.prepare(Optional.of(TODAY));
        assertThat(folder.demonstrationDue()).isEmpty();
        var empty = new DataFolder(place.resolve("empty"));
        empty.prepare(Optional.empty());
        empty.prepare(Optional.of(TODAY));
        assertThat(empty.demonstrationDue()).isEmpty();
    }

    @Test
    void a_folder_with_something_else_in_it_is_left_alone() throws Exception {
        Files.writeString(place.resolve("letter.txt"), "Dear");
        refused("is not empty and holds no data of Jalon");
        assertThat(place).isDirectoryNotContaining(path -> !path.endsWith("letter.txt"));
    }

    @Test
    void a_file_is_no_folder() throws Exception {
        var file = Files.createFile(place.resolve("file"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new DataFolder(file).prepare(Optional.of(TODAY)))
                .withMessageContaining("is a file");
    }

    @Test
    void a_database_without_its_passwords_is_not_given_new_ones() throws Exception {
        Files.createDirectory(place.resolve("postgres"));
        refused("secrets.properties is missing");
    }

    @Test
    void two_launchers_cannot_hold_one_folder() throws Exception {
        var folder = new DataFolder(place);
        folder.prepare(Optional.of(TODAY));
        var held = folder.lock();
        refusedBy(folder::lock, "Another Jalon runs on the data folder");
        held.release();
        assertThat(folder.lock().isValid()).isTrue();
    }

    private void refused(String sentence) {
        refusedBy(() -> new DataFolder(place).prepare(Optional.of(TODAY)), sentence);
    }

    private static void refusedBy(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String sentence) {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(act).withMessageContaining(sentence);
    }
}
