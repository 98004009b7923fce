package fr.jalon.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.problem.ProblemTexts;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every problem is told in both languages. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemTextsTest {

    @Test
    void both_languages_have_the_same_sentences() {
        var texts = ProblemTexts.load();
        assertThat(texts.keys(Locale.FRENCH)).isEqualTo(texts.keys(Locale.ENGLISH));
        assertThat(texts.keys(Locale.FRENCH)).allMatch(key -> key.endsWith(".title") || key.endsWith(".detail"));
    }
}
