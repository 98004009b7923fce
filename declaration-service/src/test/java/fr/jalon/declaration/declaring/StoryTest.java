package fr.jalon.declaration.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.declaring.model.Answer;
import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.Observation;
import fr.jalon.declaration.declaring.model.TextHash;
import fr.jalon.declaration.store.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-01");
    private static final TextHash WHY = new TextHash("sha256:" + "a".repeat(64));

    @Test
    void a_draft_that_says_no_reason_has_that_of_the_draft_it_replaces() {
        var story = new Story(List.of(revised(2, WHY), revised(3, null)));
        assertThat(story.chapters()).singleElement().satisfies(chapter -> {
            assertThat(chapter.revision()).isEqualTo(3);
            assertThat(chapter.correction()).isEqualTo(WHY);
        });
    }

    private static Recorded<DeclarationEvent> revised(int revision, TextHash reason) {
        var content =
                new Content(DAY, new Observation(DAY, DAY), new Answer.Measure("1", null, null), List.of(), List.of());
        var id = DeclarationId.parse("HOPEN-350005179-P1.1");
        return new Recorded<>(
                new Revised(id, revision, "2019-02", content, false, reason, new UUID(0, 1)),
                revision,
                revision,
                Instant.EPOCH);
    }
}
