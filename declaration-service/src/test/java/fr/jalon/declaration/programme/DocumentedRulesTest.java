package fr.jalon.declaration.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page about programme files says what the linter does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentedRulesTest {

    private static final Path PAGE = Path.of("../docs/programme-files.md");
    private static final Path SOURCES = Path.of("src/main/java/fr/jalon/declaration/programme");
    private static final Pattern RULE =
            Pattern.compile("(?:wrong|findings\\.add)\\(\\s*[^;]*?\"((?:[a-z]+-)+[a-z]+)\"", Pattern.DOTALL);

    @Test
    void the_example_of_the_page_is_what_the_linter_says() throws IOException {
        String yaml = Files.readString(Path.of("src/test/resources/programmes/broken/demo.yaml"));
        var said = ProgrammeFile.read("demo.yaml", yaml).findings().stream()
                .map(Finding::toString)
                .toList();
        String page = Files.readString(PAGE);
        String example = page.substring(page.indexOf("<!-- lint -->"));
        assertThat(example.lines().skip(2).limit(said.size()).toList()).isEqualTo(said);
        assertThat(said).hasSize(4);
    }

    @Test
    void every_rule_the_linter_names_is_on_the_page() throws IOException {
        var rules = new TreeSet<String>();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                if (file.toString().endsWith(".java")) {
                    RULE.matcher(Files.readString(file)).results().forEach(found -> rules.add(found.group(1)));
                }
            }
        }
        assertThat(rules).hasSizeGreaterThan(20);
        String page = Files.readString(PAGE);
        assertThat(rules).allSatisfy(rule -> assertThat(page).contains("`" + rule + "`"));
    }
}
