package fr.jalon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.test.ProblemBundles;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SentencesTest {

    @Test
    void every_problem_has_its_sentences_in_both_languages() {
        assertThat(ProblemBundles.missing(Path.of("src/main/java"))).isEmpty();
    }
}
