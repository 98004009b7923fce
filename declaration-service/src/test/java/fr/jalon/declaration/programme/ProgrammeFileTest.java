package fr.jalon.declaration.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.jalon.declaration.provenance.model.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgrammeFileTest {

    private static final Path SHIPPED = Path.of("../contracts/programmes");
    private static final String SOUND = resource("/programmes/sound.yaml");

    static Stream<Path> shipped() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_file_is_sound_and_fits_the_schema(Path file) throws IOException {
        String yaml = Files.readString(file);
        assertThat(ProgrammeFile.read(file.toString(), yaml).findings()).isEmpty();
        assertThat(schemaErrors(yaml)).isEmpty();
    }

    @Test
    void the_score_that_makes_eligible_is_read_from_a_published_table_not_published_itself() throws IOException {
        String yaml = Files.readString(SHIPPED.resolve("HOPITAL_NUMERIQUE.yaml"));
        var rule = ProgrammeFile.read("f", yaml).draft().scoreRule();
        assertThat(rule.standing()).isEqualTo(Standing.DERIVED);
        assertThat(rule.source().standing()).isEqualTo(Standing.PUBLISHED);
    }

    @Test
    void the_sound_example_is_sound() {
        var file = ProgrammeFile.read("sound.yaml", SOUND);
        assertThat(file.findings()).isEmpty();
        assertThat(file.draft()).isNotNull();
        assertThat(schemaErrors(SOUND)).isEmpty();
    }

    /** Each row breaks one thing in the sound example; the schema sees only what one member can tell. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        line | what stands there              | what is put instead              | rule              | schema
        1    | format: jalon-programme/1      | format: jalon-programme/2        | unknown-word      | true
        2    | programme: DEMO                | programme: demo                  | malformed         | true
        2    | programme: DEMO                | programmes: DEMO                 | unknown-member    | true
        3    | version: "1"                   | version: 1                       | wrong-type        | true
        4    | en: "Demo"                     | en: ""                           | both-languages    | true
        4    | , en: "Demo"                   |                                  | both-languages    | true
        5    | standing: published            | standing: official               | standing          | true
        5    | , standing: published          |                                  | standing          | true
        6    | inForceFrom: 2020-01-01        | inForceFrom: 2020-13-01          | date              | true
        7    | to: 2022-12-31                 | to: 2019-12-31                   | dates-ordered     | false
        7    | from: 2020-01-01               | from: 2019-12-31                 | dates-ordered     | false
        8    | kind: ALL_OR_NOTHING           | kind: LADDER                     | ladder-steps      | false
        9    | standing: unverified           | standing: unverified, kind: X    | duplicate-member  | true
        12   | code: A2                       | code: A1                         | duplicate-code    | false
        14   | indicator: A1.1                | indicator: B1.1                  | code-outside-axis | false
        15   | axis: A1                       | axis: A9                         | unknown-axis      | false
        17   | shape: ratio                   | shape: portrait                  | unknown-word      | true
        18   | supported: true                | supported: yes                   | wrong-type        | true
        17   | shape: ratio                   | shape: existence                 | existence-shape   | false
        19   | percent: "90"                  | percent: 90                      | wrong-type        | true
        19   | percent: "90"                  | percent: "101"                   | threshold-range   | false
        19   | operator: AT_LEAST             | operator: ABOUT                  | unknown-word      | true
        20   | scope: [ESTABLISHMENT]         | scope: []                        | missing-member    | true
        20   | scope: [ESTABLISHMENT]         | scope: [GROUP, GROUP]            | duplicate-code    | true
        21   | standing: unverified           | standing: maybe                  | standing          | true
        23   | indicator: A1.2                | indicator: A1.1                  | duplicate-code    | false
        26   | shape: document                | shape: recurrence                | recurrence-shape  | false
        29   | kind: PLAN                     | kind: POLICY                     | duplicate-code    | false
        29   | dated: true                    | dated: on                        | wrong-type        | true
        31   | evidence: []                   | evidence: {}                     | wrong-type        | true
        """)
    void a_broken_file_names_the_rule_and_the_line(
            int line, String there, String instead, String rule, boolean schema) {
        String broken = replaced(line, there, instead == null ? "" : instead);
        assertThat(ProgrammeFile.read("broken.yaml", broken).findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo(rule))
                .filteredOn(finding -> finding.rule().equals(rule))
                .allSatisfy(finding -> assertThat(finding.toString())
                        .startsWith("broken.yaml:" + lineOf(line, rule) + ": " + rule + ": "));
        assertThat(!schemaErrors(broken).isEmpty()).as("the schema refuses it").isEqualTo(schema);
    }

    private static int lineOf(int changed, String rule) {
        return switch (rule) {
            case "duplicate-code" -> changed == 29 ? 28 : changed; // told where the list begins
            default -> changed;
        };
    }

    @Test
    void the_shape_decides_which_members_there_are() {
        String broken = replaced(17, "shape: ratio", "shape: recurrence");
        assertThat(ProgrammeFile.read("f", broken).findings())
                .extracting(Finding::line, Finding::rule)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(17, "recurrence-shape"),
                        org.assertj.core.groups.Tuple.tuple(19, "threshold-shape"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1 | ''
        2 | 'a: [1, 2
             b'
        2 | 'a: &x [1]
        b: *x'
        """)
    void what_is_no_yaml_or_hides_behind_aliases_is_refused(int line, String text) {
        var file = ProgrammeFile.read("f", text);
        assertThat(file.draft()).isNull();
        assertThat(file.findings()).isNotEmpty();
        assertThat(file.findings().getFirst().rule()).isEqualTo("syntax");
        assertThat(file.findings().getFirst().line()).isLessThanOrEqualTo(line + 1);
    }

    @Test
    void deep_nesting_is_refused_and_not_a_crash() {
        var file = ProgrammeFile.read("f", "a: " + "[".repeat(10_000));
        assertThat(file.findings()).extracting(Finding::rule).containsExactly("syntax");
    }

    @Test
    void the_command_line_tells_findings_and_an_exit_code() throws IOException {
        Path broken = Files.createTempFile("broken", ".yaml");
        Files.writeString(broken, replaced(2, "programme: DEMO", "programme: demo"));
        var out = new ByteArrayOutputStream();
        int code = ProgrammeLint.run(List.of(broken.toString()), new PrintStream(out), System.err);
        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(broken + ":2: malformed: ");
        assertThat(ProgrammeLint.run(
                        List.of(SHIPPED.resolve("HOPEN-2019-02.yaml").toString()), new PrintStream(out), System.err))
                .isZero();
        assertThat(ProgrammeLint.run(List.of("no such file"), new PrintStream(out), new PrintStream(out)))
                .isEqualTo(2);
        Files.delete(broken);
    }

    private static String replaced(int line, String there, String instead) {
        var lines = SOUND.lines().toList().toArray(new String[0]);
        assertThat(lines[line - 1]).contains(there);
        lines[line - 1] = lines[line - 1].replace(there, instead);
        return String.join("\n", lines) + "\n";
    }

    private static List<?> schemaErrors(String yaml) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var schema = registry.getSchema(read(SHIPPED.resolve("programme.schema.json")), InputFormat.JSON);
        return schema.validate(
                YamlAsJson.of(yaml),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(ProgrammeFileTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
