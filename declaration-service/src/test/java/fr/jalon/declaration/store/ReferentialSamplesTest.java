package fr.jalon.declaration.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.establishment.SampleEstablishments;
import fr.jalon.declaration.group.SampleGroups;
import fr.jalon.declaration.programme.SampleProgramme;
import fr.jalon.declaration.referential.Contracts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferentialSamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The samples of the referential in the order of their numbers, each with the event it tells of. */
    static Stream<Arguments> samples() {
        List<Object> events = new ArrayList<>(SampleProgramme.events());
        events.addAll(SampleEstablishments.events());
        events.addAll(SampleGroups.events());
        events.addAll(SampleProgramme.later());
        events.addAll(SampleEstablishments.later());
        List<Path> samples = Contracts.samples().stream()
                .filter(sample -> !sample.getFileName().toString().startsWith("fr.jalon.declaration."))
                .sorted(Comparator.comparing(sample ->
                        JSON.readTree(Contracts.text(sample)).path("sequence").stringValue()))
                .toList();
        assertThat(samples).hasSameSizeAs(events);
        return IntStream.range(0, events.size()).mapToObj(index -> Arguments.of(samples.get(index), events.get(index)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_producer_writes_every_sample_byte_for_byte(Path sample, Object event) {
        assertThat(Golden.told(sample, event)).isEqualTo(Contracts.text(sample));
    }
}
