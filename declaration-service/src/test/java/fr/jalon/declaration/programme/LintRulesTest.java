package fr.jalon.declaration.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row breaks one rule of a sound file and finds it named, on its line. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LintRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        file     | line | what stands there                 | what is put instead                    | rule
        ladder   | 5    | edition: 2                        | edition: 0                             | malformed
        ladder   | 5    | edition: 2                        | edition: "2"                           | wrong-type
        ladder   | 9    | inForceTo: 2024-12-31             | inForceTo: 2019-12-31                  | dates-ordered
        ladder   | 11   | [COORDINATOR, REGULATOR, NATIONAL]| [REGULATOR, COORDINATOR]               | chain-order
        ladder   | 11   | [COORDINATOR, REGULATOR, NATIONAL]| [NATIONAL, NATIONAL]                   | chain-order
        ladder   | 11   | [COORDINATOR, REGULATOR, NATIONAL]| []                                     | chain-order
        ladder   | 11   | NATIONAL                          | MINISTER                               | unknown-word
        ladder   | 16   | eligibleFrom: "8"                 | eligibleFrom: 8                        | wrong-type
        ladder   | 18   | {score: "0"}                      | {score: "0", requires: [{axes: [P1], atLeast: 1}]} | ladder-first
        ladder   | 19   | , requires: [{axes: [P1, P2], atLeast: 1}] |                               | ladder-first
        ladder   | 19   | score: "4"                        | score: "0"                             | ladder-ascending
        ladder   | 19   | atLeast: 1                        | atLeast: 3                             | ladder-count
        ladder   | 19   | axes: [P1, P2]                    | axes: [P1, P9]                         | unknown-axis
        ladder   | 19   | axes: [P1, P2]                    | axes: [P1, P1]                         | duplicate-code
        ladder   | 19   | axes: [P1, P2]                    | axes: []                               | missing-member
        ladder   | 22   | percent: "66", standing           | standing                               | share-percent
        ladder   | 22   | kind: ACTIVITY_SHARE              | kind: ALL_MEMBERS                      | share-percent
        ladder   | 22   | percent: "66"                     | percent: "0"                           | threshold-range
        ladder   | 26   | role: DOMAIN                      | role: TARGET                           | unknown-word
        ladder   | 31   | shape: ratio                      | shape: level                           | unknown-word
        ladder   | 32   | activity: PSY                     | activity: MCO                          | duplicate-code
        ladder   | 32   | activity: PSY                     | activity: psy                          | malformed
        ladder   | 32   | percent: "10"                     | percent: "110"                         | threshold-range
        ladder   | 33   | notApplicable: false              | notApplicable: maybe                   | wrong-type
        ladder   | 33   | notApplicable: false              | weight: "2"                            | weight-rule
        ladder   | 33   | notApplicable: false              | bands: [{points: "1"}]                 | bands-rule
        ladder   | 33   | notApplicable: false              | supported: false                       | unsupported-shape
        ladder   | 33   | notApplicable: false              | event: {kind: AUDIT, count: 1}         | event-shape
        ladder   | 40   | shape: existence                  | shape: document                        | documents-shape
        ladder   | 43   | [ESTABLISHMENT, GROUP]            | [ESTABLISHMENT]                        | group-scope
        ladder   | 50   | [MCO, SSR, PSY]                   | [MCO, MCO]                             | duplicate-code
        ladder   | 66   | to: 2022-12-31                    | to: 2019-12-31                         | dates-ordered
        ladder   | 66   | minDays: 45                       | minDays: 61                            | event-interval
        ladder   | 66   | count: 2                          | count: 1                               | event-interval
        ladder   | 66   | withinMonths: 12                  | withinMonths: 0                        | malformed
        ladder   | 67   | dueMonths: 6                      | dueMonths: 121                         | malformed
        ladder   | 76   | measure: {unit: PERCENT}          | recurrence: {count: 1, per: YEAR, kind: A} | measure-shape
        ladder   | 76   | shape: measure                    | shape: composite                       | parts-nested
        ladder   | 76   | unit: PERCENT                     | unit: PERCENT, operator: AT_MOST       | measure-limit
        ladder   | 76   | unit: PERCENT                     | unit: PERCENT, operator: AT_MOST, value: "101" | threshold-range
        ladder   | 76   | code: TARGET                      | code: METHOD                           | duplicate-code
        ladder   | 80   | dated: true                       | dated: false                           | document-window
        ladder   | 80   | to: 2020-12-31                    | to: 2019-12-31                         | dates-ordered
        ladder   | 80   | LEGAL_REPRESENTATIVE              | DIRECTOR                               | unknown-word
        ladder   | 81   | programme: INSTRUCTION_309        | programme: instruction                 | malformed
        ladder   | 82   | per: YEAR                         | per: DECADE                            | unknown-word
        ladder   | 89   | shape: completion                 | shape: existence                       | existence-shape
        ladder   | 90   | programme: INSTRUCTION_309        | programme: SAMPLE_LADDER               | completion-itself
        ladder   | 90   | percent: "66.5"                   | percent: "0"                           | threshold-range
        ladder   | 94   | indicator: D1.A.1                 | indicator: D1.A-1                      | malformed
        weighted | 10   | kind: WEIGHTED                    | kind: ALL_OR_NOTHING                   | eligible-from
        weighted | 10   | kind: WEIGHTED                    | kind: LADDER                           | ladder-steps
        weighted | 20   | weight: "2.5"                     | weight: "0"                            | malformed
        weighted | 20   | weight: "2.5"                     | bands: [{points: "1"}]                 | bands-rule
        bands    | 19   | from: "50"                        | from: "51"                             | bands-joined
        bands    | 19   | {to: "50"                         | {from: "0", to: "50"                   | bands-joined
        bands    | 19   | from: "80.5", points              | from: "80.5", to: "100", points        | bands-joined
        bands    | 19   | from: "50", to: "80.5"            | from: "50", to: "40"                   | bands-joined
        """)
    void a_broken_rule_is_named_on_its_line(String file, int line, String there, String instead, String rule)
            throws IOException {
        String text = Files.readString(Path.of("src/test/resources/programmes/sample-" + file + ".yaml"));
        assertThat(ProgrammeFile.read(file, text).findings()).isEmpty();
        var lines = text.lines().toArray(String[]::new);
        assertThat(lines[line - 1]).contains(there);
        lines[line - 1] = lines[line - 1].replace(there, instead == null ? "" : instead);
        int told = toldAt(rule, line);
        assertThat(ProgrammeFile.read("broken.yaml", String.join("\n", lines)).findings())
                .anySatisfy(finding ->
                        assertThat(finding.toString()).startsWith("broken.yaml:" + told + ": " + rule + ": "));
    }

    /** Some rules are told on another line than the one changed here. */
    private static int toldAt(String rule, int line) {
        return switch (rule) {
            case "unsupported-shape" -> line - 1; // the requirement is what is too much
            case "completion-itself" -> line - 1;
            default -> line;
        };
    }

    @Test
    void what_would_not_fit_in_a_message_is_found_before_it_is_proposed() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/programmes/sample-weighted.yaml"));
        String proof = "      - {label: {fr: \"%s\", en: \"%s\"}, standing: derived}\n"
                .formatted("x".repeat(1000), "y".repeat(1000));
        String large = text.replace("    evidence: []\n", "    evidence:\n" + proof.repeat(50));
        assertThat(ProgrammeFile.read("f", large).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).startsWith("f:15: too-large: "));
        String long51 = text.replace(
                "    evidence: []\n",
                "    evidence:\n" + proof.replaceAll("xx+|yy+", "z").repeat(51));
        assertThat(ProgrammeFile.read("f", long51).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).startsWith("f:23: too-many: "));
    }

    @Test
    void a_rule_about_members_is_found_on_a_clause_that_asks_the_group_alone() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/programmes/sample-ladder.yaml"));
        String rule = "    groupRule: {kind: %s, standing: derived}\n    scope: [GROUP]\n";
        String members = text.replace("    scope: [GROUP]\n", rule.formatted("ONE_MEMBER"));
        assertThat(ProgrammeFile.read("f", members).findings())
                .extracting(Finding::toString)
                .containsExactly("f:59: member-scope: ONE_MEMBER needs ESTABLISHMENT in the scope");
        String itself = text.replace("    scope: [GROUP]\n", rule.formatted("GROUP_ITSELF"));
        assertThat(ProgrammeFile.read("f", itself).findings()).isEmpty();
    }

    @Test
    void a_composite_of_completions_alone_is_found() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/programmes/sample-ladder.yaml"));
        String completions = text.replaceAll("(?m)^      - \\{code: (?:TARGET|REPORT),.*\n", "")
                .replaceAll("(?m)^      - code: METHOD\n(?:        .*\n){3}", "");
        assertThat(completions).contains("code: PLAN").doesNotContain("code: METHOD", "code: TARGET", "code: REPORT");
        assertThat(ProgrammeFile.read("f", completions).findings())
                .extracting(Finding::toString)
                .containsExactly("f:76: parts-declared: Nobody could declare it: all parts are completions");
    }

    @Test
    void a_clause_of_documents_that_names_none_is_found() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/programmes/sample-weighted.yaml"));
        String empty = text.replace("shape: existence", "shape: document")
                .replace("existence: {procedure: false}", "documents: []");
        assertThat(ProgrammeFile.read("f", empty).findings())
                .extracting(Finding::toString)
                .containsExactly("f:19: missing-member: 'documents' is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\0", "\\uD83D"})
    void a_text_that_no_database_keeps_is_found(String escaped) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/programmes/sample-weighted.yaml"));
        String broken = text.replace("Désignation", "a" + escaped + "b");
        assertThat(ProgrammeFile.read("f", broken).findings())
                .extracting(Finding::toString)
                .containsExactly("f:17: malformed: 'fr' holds a character that cannot be stored");
    }
}
