package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.AskedDocument;
import fr.jalon.declaration.programme.model.Axis;
import fr.jalon.declaration.programme.model.ClauseDraft;
import fr.jalon.declaration.programme.model.Declarations;
import fr.jalon.declaration.programme.model.Evidence;
import fr.jalon.declaration.programme.model.Recurrence;
import fr.jalon.declaration.programme.model.Rule;
import fr.jalon.declaration.programme.model.Shape;
import fr.jalon.declaration.programme.model.Threshold;
import fr.jalon.declaration.programme.model.VersionDraft;
import fr.jalon.declaration.programme.model.Window;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A programme file that has been read: the version it describes, or what is wrong with it.
 *
 * @param draft null when anything is wrong
 */
record ProgrammeFile(@Nullable VersionDraft draft, List<Finding> findings) {

    private static final int CHARACTERS = 1024 * 1024;
    private static final int NESTING = 16;
    private static final Pattern PROGRAMME = Pattern.compile("[A-Z][A-Z0-9]{1,31}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,31}");
    private static final Pattern AXIS = Pattern.compile("[A-Z][A-Z0-9]{0,7}");
    private static final Pattern INDICATOR = Pattern.compile("[A-Z][A-Z0-9]{0,7}\\.[A-Z0-9]{1,8}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");
    private static final List<String> SHAPES =
            Arrays.stream(Shape.values()).map(Shape::word).toList();
    private static final List<String> OPERATORS = List.of("AT_LEAST", "EQUAL");
    private static final List<String> SCOPES = List.of("ESTABLISHMENT", "GROUP");

    /** Reads {@code yaml}; {@code name} stands in the findings. */
    static ProgrammeFile read(String name, String yaml) {
        var findings = new Findings(name);
        VersionDraft draft = null;
        try {
            var root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
            if (root == null) {
                findings.add(1, "syntax", "The file is empty");
            } else {
                draft = version(new YamlFields(
                        root,
                        findings,
                        "format",
                        "programme",
                        "version",
                        "title",
                        "source",
                        "inForceFrom",
                        "declarations",
                        "scoreRule",
                        "groupRule",
                        "axes",
                        "clauses"));
            }
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            findings.add(mark == null ? 1 : mark.getLine() + 1, "syntax", String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            findings.add(1, "syntax", String.valueOf(broken.getMessage()));
        }
        var found = findings.inOrder();
        return new ProgrammeFile(found.isEmpty() ? draft : null, found);
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setCodePointLimit(CHARACTERS);
        options.setNestingDepthLimit(NESTING);
        options.setMaxAliasesForCollections(0);
        return options;
    }

    private static VersionDraft version(YamlFields file) {
        file.word("format", List.of("jalon-programme/1"));
        var inForceFrom = file.date("inForceFrom");
        var declarations = file.fields("declarations", "from", "to", "standing", "note");
        var window = new Window(declarations.date("from"), declarations.optionalDate("to"));
        ProgrammeLinter.window(declarations, window, inForceFrom);
        var axes = file.list("axes", "code", "label");
        var clauses = file.list(
                "clauses",
                "indicator",
                "axis",
                "label",
                "shape",
                "supported",
                "threshold",
                "documents",
                "recurrence",
                "scope",
                "evidence",
                "source",
                "guidance");
        var draft = new VersionDraft(
                file.code("programme", PROGRAMME),
                file.code("version", VERSION),
                file.both("title"),
                file.source(),
                inForceFrom,
                new Declarations(window, declarations.standing(), declarations.optionalBoth("note")),
                rule(file, "scoreRule", "ALL_OR_NOTHING"),
                rule(file, "groupRule", "ALL_MEMBERS"),
                axes.stream().map(ProgrammeFile::axis).toList(),
                clauses.stream().map(ProgrammeFile::clause).toList());
        ProgrammeLinter.structure(file, axes, clauses, draft);
        return draft;
    }

    private static Rule rule(YamlFields file, String name, String kind) {
        var rule = file.fields(name, "kind", "standing");
        return new Rule(rule.word("kind", List.of(kind)), rule.standing());
    }

    private static Axis axis(YamlFields axis) {
        return new Axis(axis.code("code", AXIS), axis.both("label"));
    }

    private static ClauseDraft clause(YamlFields clause) {
        var draft = new ClauseDraft(
                clause.code("indicator", INDICATOR),
                clause.text("axis"),
                clause.both("label"),
                Shape.of(clause.word("shape", SHAPES)),
                clause.flag("supported"),
                clause.has("threshold") ? threshold(clause.fields("threshold", "operator", "percent")) : null,
                clause.has("documents") ? documents(clause) : List.of(),
                clause.has("recurrence") ? recurrence(clause.fields("recurrence", "count", "per", "kind")) : null,
                clause.words("scope", SCOPES),
                clause.list("evidence", "label", "standing").stream()
                        .map(proof -> new Evidence(proof.both("label"), proof.standing()))
                        .toList(),
                clause.source(),
                clause.optionalBoth("guidance"));
        ProgrammeLinter.clause(clause, draft);
        return draft;
    }

    private static Threshold threshold(YamlFields threshold) {
        return new Threshold(
                Threshold.Operator.valueOf(threshold.word("operator", OPERATORS)),
                threshold.decimal("percent", PERCENT));
    }

    private static List<AskedDocument> documents(YamlFields clause) {
        return clause.list("documents", "kind", "label", "dated").stream()
                .map(document ->
                        new AskedDocument(document.code("kind", KIND), document.both("label"), document.flag("dated")))
                .toList();
    }

    private static Recurrence recurrence(YamlFields recurrence) {
        return new Recurrence(
                recurrence.count("count", 366),
                recurrence.word("per", List.of("SEMESTER")),
                recurrence.code("kind", KIND));
    }
}
