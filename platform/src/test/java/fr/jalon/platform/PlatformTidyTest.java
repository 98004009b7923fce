package fr.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.test.ProblemBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlatformTidyTest {

    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)(declar(ant|ation)|(?<!health)indicator|programme|establishment|hospital|finess|hop.?en|coordinator|regulator"
                + "|scor(e|ing)|eligib|dossier|\\bght\\b|\\bars\\b)");

    @Test
    void every_problem_has_its_sentences_in_both_languages() {
        assertThat(ProblemBundles.missing(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void the_platform_knows_no_word_of_the_domain() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                DOMAIN.matcher(Files.readString(file)).results().forEach(word -> found.add(file + ": " + word.group()));
            }
        }
        assertThat(found).isEmpty();
    }
}
