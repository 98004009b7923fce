package fr.jalon.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScriptTest {

    private static final String CHAPTER = "# a remark\n\n== A B: two of them\n";

    @Test
    void a_chapter_names_its_declarants_and_their_lines() {
        var script = Script.parse(CHAPTER + "accepted HOPEN P1.1 2019-03-15 {\"a\":1}\n", LocalDate.of(2020, 1, 1));
        var chapter = script.chapters().getFirst();
        assertThat(chapter.declarants()).containsExactly("A", "B");
        assertThat(chapter.title()).isEqualTo("two of them");
        assertThat(chapter.lines())
                .containsExactly(new Script.Line("accepted", "HOPEN", "P1.1", LocalDate.of(2019, 3, 15), "{\"a\":1}"));
        assertThat(script.steps()).isEqualTo(2);
    }

    @Test
    void nothing_lies_in_the_future() {
        var text = CHAPTER
                + "accepted HOPEN P1.2 2019-03-15 {\"days\":${halfyears 2018-11-20 2999-12-31}}\n"
                + "accepted HOPEN P1.2 2019-11-21 {}\n";
        var script = Script.parse(text, LocalDate.of(2019, 11, 20));
        assertThat(script.chapters().getFirst().lines())
                .extracting(Script.Line::content)
                .containsExactly("{\"days\":[\"2018-11-20\",\"2019-05-20\",\"2019-11-20\"]}");
    }

    @Test
    void half_years_end_on_the_day_given() {
        var text = CHAPTER + "accepted HOPEN P1.2 2019-03-15 {\"days\":${halfyears 2018-11-20 2019-05-20}}\n";
        assertThat(Script.parse(text, LocalDate.of(2026, 1, 1))
                        .chapters()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .content())
                .isEqualTo("{\"days\":[\"2018-11-20\",\"2019-05-20\"]}");
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> Script.parse(CHAPTER + "accepted HOPEN\n", LocalDate.EPOCH))
                .hasMessageContaining("accepted HOPEN");
    }

    @Test
    void the_script_of_the_suite_can_be_read() {
        assertThat(Script.read(LocalDate.of(2026, 6, 1)).steps()).isGreaterThan(100);
    }
}
