package fr.jalon.scoring.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.publishing.Readings.Axis;
import fr.jalon.scoring.publishing.Readings.Indicator;
import fr.jalon.scoring.publishing.Readings.Told;
import fr.jalon.scoring.score.model.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every golden sample of {@code scores.v1} is what this service writes, byte for byte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SamplesTest {

    private static final Path MESSAGES = Path.of("../contracts/messages");
    private static final String TYPE = "fr.jalon.score.changed.v1";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Cause EVENT = new Cause.Event(
            "0199aa00-0000-7000-8000-000000000019", Instant.parse("2019-06-03T07:15:00.123456Z"), "sample");

    private static final Map<String, Change> SAMPLES = Map.of(
            TYPE,
            new Change(
                    new Subject("HOPEN", "350005179"),
                    4,
                    standing("2019-02", Status.MET, null),
                    LocalDate.parse("2019-06-03"),
                    25,
                    EVENT),
            TYPE + ".date",
            new Change(
                    new Subject("HOPEN", "350005179"),
                    5,
                    standing("2019-07", Status.NOT_DECLARED, null),
                    LocalDate.parse("2019-07-26"),
                    31,
                    new Cause.Day(LocalDate.parse("2019-07-26"))),
            TYPE + ".group",
            new Change(
                    new Subject("HOPITAL_NUMERIQUE", "GHT-HB"),
                    0,
                    standing("2012", Status.LAPSED, "4"),
                    LocalDate.parse("2019-06-03"),
                    25,
                    EVENT),
            TYPE + ".nothing-in-force",
            new Change(
                    new Subject("HOPITAL_NUMERIQUE", "350005179"),
                    7,
                    new Standing(null, Standing.NO_READINGS, null),
                    LocalDate.parse("2018-01-01"),
                    12,
                    new Cause.Day(LocalDate.parse("2018-01-01"))));

    @ParameterizedTest
    @ValueSource(strings = {"", ".date", ".group", ".nothing-in-force"})
    void each_sample_is_written_as_it_is_kept_and_fits_its_schemas(String name) throws IOException {
        var change = SAMPLES.get(TYPE + name);
        assertThat(change).isNotNull();
        long number = 40 + change.version();
        var written = new String(
                ScoreMessage.of(change, number, "urn:jalon:scoring:sample", "2").bytes(), StandardCharsets.UTF_8);
        var file = MESSAGES.resolve("scores.v1/samples/" + TYPE + name + ".json");
        assertThat(written).isEqualTo(Files.readString(file));
        for (var schema : List.of("envelope.schema.json", "scores.v1/" + TYPE + ".schema.json")) {
            assertThat(SCHEMAS.getSchema(Files.readString(MESSAGES.resolve(schema)), InputFormat.JSON)
                            .validate(written, InputFormat.JSON))
                    .as(schema)
                    .isEmpty();
        }
    }

    @Test
    void too_many_indicators_are_left_out_rather_than_make_a_message_too_long() {
        var many = new Told(
                false,
                null,
                List.of(new Axis("P1", false)),
                IntStream.range(0, 600)
                        .mapToObj(i -> new Indicator("P1.%08d".formatted(i), Status.NOT_APPLICABLE))
                        .toList());
        var text = Readings.json(Map.of(Reading.DECLARED, many, Reading.REVIEWED, many, Reading.DECIDED, many));
        assertThat(text)
                .hasSizeLessThan(60_000)
                .doesNotContain("indicators")
                .contains("\"axes\":[{\"code\":\"P1\",\"met\":false}]");
    }

    private static Standing standing(String version, Status status, @Nullable String score) {
        boolean met = status == Status.MET;
        var told = new Told(
                met,
                score,
                List.of(new Axis("P1", true), new Axis("P2", met), new Axis("D1", null)),
                List.of(
                        new Indicator("P1.1", Status.MET),
                        new Indicator("P1.2", Status.NOT_APPLICABLE),
                        new Indicator("P2.5", status)));
        return new Standing(
                version,
                Readings.json(Map.of(Reading.DECLARED, told, Reading.REVIEWED, told, Reading.DECIDED, told)),
                null);
    }
}
