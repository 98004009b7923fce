package fr.jalon.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** One format for all, without options. {@code ./jalon format} applies what this test asks for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void every_source_is_formatted() throws Exception {
        boolean fix = Boolean.getBoolean("tidy.fix");
        var unformatted = new ArrayList<String>();
        for (Path path : Sources.java()) {
            String text = Sources.text(path);
            String formatted = formatted(path, text);
            if (text.equals(formatted)) {
                continue;
            }
            if (fix) {
                Files.writeString(path, formatted);
            } else {
                unformatted.add(Sources.name(path));
            }
        }
        assertThat(unformatted).as("run ./jalon format").isEmpty();
    }

    private static String formatted(Path path, String text) {
        try {
            return FORMATTER.formatSourceAndFixImports(text);
        } catch (FormatterException unreadable) {
            throw new AssertionError(Sources.name(path) + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
