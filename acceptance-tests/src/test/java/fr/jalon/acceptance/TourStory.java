package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The tour of the README is what a newcomer tries first, so it is taken here, twice. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TourStory {

    @Test
    void the_tour_runs_and_can_be_taken_again() throws Exception {
        var suite = Suite.demonstrated();
        String first = take(suite);
        assertThat(first)
                .contains("\"status\":\"MET\"")
                .contains("\"status\":\"NOT_DECLARED\"")
                .contains("fr.jalon.declaration.decided.v1")
                .contains("HOPEN-250000015-P1.1");
        assertThat(take(suite)).contains("\"status\":\"MET\"");
    }

    @Test
    void the_readme_shows_the_very_lines() throws Exception {
        String readme = Files.readString(Suite.HOME.resolve("README.md"));
        String script = Files.readString(Suite.HOME.resolve("docs/tour.sh"));
        assertThat(readme).contains("```bash\n" + script + "```");
    }

    private static String take(Suite suite) throws Exception {
        var builder = new ProcessBuilder(Suite.HOME.resolve("docs/tour.sh").toString()).redirectErrorStream(true);
        builder.environment().put("JALON", "http://localhost:" + suite.port());
        var tour = builder.start();
        String said = new String(tour.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tour.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(tour.exitValue()).as(said).isZero();
        return said;
    }
}
