package fr.jalon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples of the published language, as far as this service reads them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTest {

    @Test
    void every_sample_bears_the_envelope_that_the_log_reads() throws Exception {
        var json = new JsonMapper();
        for (Resource sample : Samples.all()) {
            byte[] bytes = sample.getContentAsByteArray();
            JsonNode message = json.readTree(bytes);
            assertThat(bytes).as("%s", sample).hasSizeLessThanOrEqualTo(60_000);
            assertThat(message.path("sequence").asString()).as("%s", sample).matches("[0-9]{19}");
            for (String member : List.of("source", "id", "type", "subject")) {
                assertThat(message.path(member).asString())
                        .as("%s %s", sample, member)
                        .isNotEmpty();
            }
            String subject = message.path("subject").asString();
            if (subject.startsWith("declaration/")) {
                assertThat(subject.split("/")[2])
                        .isEqualTo(message.path("declarant").asString());
            }
        }
    }

    @Test
    void both_languages_have_the_same_sentences() {
        var texts = ProblemTexts.load();
        assertThat(texts.keys(Locale.FRENCH))
                .hasSameElementsAs(texts.keys(Locale.ENGLISH))
                .contains("entry-unknown.title", "not-yet-published.detail");
    }
}
