package fr.jalon.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The budgets and banned words of CONTRIBUTING.md. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HouseStyleTest {

    private static final int LINES_PER_FILE = 250;

    private static final Map<String, Pattern> BANNED = Map.of(
            "a sleep instead of an awaited condition",
            Pattern.compile("\\bThread\\s*\\.\\s*sleep\\b|TimeUnit\\.\\w+\\.sleep"),
            "a leftover",
            Pattern.compile("\\bTO" + "DO\\b|\\bFIX" + "ME\\b"),
            "a disabled test",
            Pattern.compile("@Dis" + "abled\\b"),
            "a class name that excludes nothing",
            Pattern.compile("\\b(class|record|interface|enum) \\w+(Impl|Manager|Helper|Dto|Utils?)\\b"));

    @Test
    void no_file_is_too_long() {
        var tooLong = Sources.java().stream()
                .filter(path -> Sources.text(path).lines().count() > LINES_PER_FILE)
                .map(Sources::name)
                .toList();
        assertThat(tooLong).as("files over %d lines", LINES_PER_FILE).isEmpty();
    }

    @Test
    void no_banned_word_is_used() {
        List<String> found = new ArrayList<>();
        for (var path : Sources.java()) {
            BANNED.forEach((why, pattern) -> {
                if (pattern.matcher(Sources.text(path)).find()) {
                    found.add(Sources.name(path) + ": " + why);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_package_of_production_code_says_what_it_is_for_and_is_null_marked() {
        var unmarked = Sources.java().stream()
                .filter(path -> Sources.name(path).contains("src/main/java"))
                .map(path -> path.getParent())
                .distinct()
                .filter(folder -> !isNullMarked(folder.resolve("package-info.java")))
                .map(Sources::name)
                .toList();
        assertThat(unmarked).isEmpty();
    }

    private static boolean isNullMarked(java.nio.file.Path packageInfo) {
        return java.nio.file.Files.exists(packageInfo)
                && Sources.text(packageInfo).contains("@NullMarked")
                && Sources.text(packageInfo).contains("/**");
    }
}
