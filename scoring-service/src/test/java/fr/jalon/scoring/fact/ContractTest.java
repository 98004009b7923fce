package fr.jalon.scoring.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Fact;
import fr.jalon.scoring.fact.model.Fold;
import fr.jalon.scoring.fact.model.Message;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.Row;
import fr.jalon.scoring.fact.model.ScoreRule;
import fr.jalon.scoring.fact.model.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every golden sample of every message can be read here, and those of the referential fold to what they say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractTest {

    private static final String SAMPLES = "classpath*:contracts/messages/declarations.v1/samples/*.json";

    @Test
    void every_sample_is_read_or_passed_over_by_name() throws IOException {
        var samples = samples();
        assertThat(samples).hasSizeGreaterThan(10);
        samples.forEach((name, bytes) -> {
            var message = MessageReader.read(bytes);
            boolean draft = name.contains("declaration.drafted") || name.contains("declaration.revised");
            assertThat(message.isEmpty()).as(name).isEqualTo(draft);
            message.ifPresent(read -> assertThat(read.fact()).as(name).isNotInstanceOf(Fact.Unreadable.class));
        });
    }

    @Test
    void the_samples_of_programmes_and_structure_can_be_applied_in_their_order() throws IOException {
        var messages = messages();
        messages.removeIf(message -> message.fact() instanceof Fact.OfDeclaration);
        var rows = new Fold().applyAll(messages).history().current();
        assertThat(rows)
                .extracting(row -> row.key().toString())
                .anyMatch(key -> key.contains("PROGRAMME"))
                .anyMatch(key -> key.contains("ESTABLISHMENT"))
                .anyMatch(key -> key.contains("MEMBERSHIP"));
    }

    @Test
    void the_samples_hold_every_shape_and_rule_and_what_is_kept_of_them_reads_back_as_it_was() throws IOException {
        var rows = new Fold().applyAll(messages()).history().rows();
        assertThat(rows)
                .allSatisfy(row -> assertThat(FactJson.read(row.key().family(), FactJson.write(row.value())))
                        .isEqualTo(row.value()));
        var versions = rows.stream()
                .map(Row::value)
                .filter(Value.Programme.class::isInstance)
                .map(Value.Programme.class::cast)
                .toList();
        assertThat(versions)
                .extracting(version -> version.scoreRule().kind())
                .contains(ScoreRule.Kind.LADDER, ScoreRule.Kind.WEIGHTED, ScoreRule.Kind.BANDS);
        assertThat(versions.stream()
                        .flatMap(version -> version.clauses().stream())
                        .<Class<?>>map(clause -> clause.requirement().getClass()))
                .contains(Requirement.class.getPermittedSubclasses());
        var answers = rows.stream()
                .map(Row::value)
                .filter(Value.Content.class::isInstance)
                .<Class<?>>map(content -> ((Value.Content) content).answer().getClass());
        assertThat(answers).contains(Answer.class.getPermittedSubclasses());
    }

    private static List<Message> messages() throws IOException {
        var messages = new ArrayList<Message>();
        samples().values().forEach(bytes -> MessageReader.read(bytes).ifPresent(messages::add));
        messages.sort(Comparator.comparing(Message::position));
        return messages;
    }

    private static Map<String, byte[]> samples() throws IOException {
        var samples = new HashMap<String, byte[]>();
        for (var resource : List.of(new PathMatchingResourcePatternResolver().getResources(SAMPLES))) {
            samples.put(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
        }
        return samples;
    }
}
