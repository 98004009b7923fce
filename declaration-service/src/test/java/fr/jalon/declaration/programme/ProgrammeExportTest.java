package fr.jalon.declaration.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgrammeExportTest {

    static List<Path> files() throws IOException {
        try (var shipped = Files.list(Path.of("../contracts/programmes"));
                var samples = Files.list(Path.of("src/test/resources/programmes"))) {
            return Stream.concat(shipped, samples)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_version_written_as_a_file_is_read_again_to_the_same_version_and_hash(Path file) throws IOException {
        var draft = ProgrammeReading.draft(file.toString(), Files.readString(file));
        var again = ProgrammeReading.draft("export", ProgrammeExport.yaml(draft));
        assertThat(again).isEqualTo(draft);
        assertThat(ProgrammeData.hash(again)).isEqualTo(ProgrammeData.hash(draft));
    }
}
