package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.Axis;
import fr.jalon.declaration.programme.model.Declarations;
import fr.jalon.declaration.programme.model.GroupRule;
import fr.jalon.declaration.programme.model.Level;
import fr.jalon.declaration.programme.model.ScoreRule;
import fr.jalon.declaration.programme.model.VersionDraft;
import fr.jalon.declaration.programme.model.Window;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a version of a programme from the members of its file. */
final class VersionFields {

    static final List<String> MEMBERS = List.of(
            "format",
            "programme",
            "version",
            "edition",
            "title",
            "source",
            "inForceFrom",
            "inForceTo",
            "declarations",
            "chain",
            "scoreRule",
            "groupRule",
            "axes",
            "clauses");

    static final Pattern PROGRAMME = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");
    static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");
    static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,31}");
    private static final Pattern AXIS = Pattern.compile("[A-Z][A-Z0-9]{0,7}(\\.[A-Z0-9]{1,8}){0,3}");
    private static final int EDITIONS = 9999;
    private static final int AXES = 100;
    private static final int CLAUSES = 500;
    private static final int STEPS = 50;
    private static final int NEEDS = 20;

    private VersionFields() {}

    static VersionDraft read(YamlFields file) {
        file.word("format", List.of("jalon-programme/1"));
        var declarations = file.fields("declarations", "from", "to", "standing", "note");
        var axes = file.list("axes", AXES, List.of("code", "label", "role"));
        var listed = axes.stream().map(VersionFields::axis).toList();
        var clauses = file.list("clauses", CLAUSES, ClauseFields.MEMBERS);
        var draft = new VersionDraft(
                file.code("programme", PROGRAMME),
                file.code("version", VERSION),
                file.has("edition") ? file.count("edition", EDITIONS) : 1,
                file.both("title"),
                file.source(),
                file.date("inForceFrom"),
                file.optionalDate("inForceTo"),
                new Declarations(
                        new Window(declarations.date("from"), declarations.optionalDate("to")),
                        declarations.standing(),
                        declarations.optionalBoth("note")),
                chain(file),
                scoreRule(
                        file.fields("scoreRule", "kind", "standing", "source", "eligibleFrom", "steps"),
                        listed.stream().map(Axis::code).toList()),
                groupRule(file.fields("groupRule", "kind", "percent", "standing")),
                listed,
                clauses.stream().map(ClauseFields::read).toList());
        ProgrammeLinter.check(file, declarations, axes, clauses, draft);
        return draft;
    }

    private static List<Level> chain(YamlFields file) {
        return file.has("chain")
                ? file.words("chain", YamlScalars.words(Level.class)).stream()
                        .map(Level::valueOf)
                        .toList()
                : VersionDraft.USUAL_CHAIN;
    }

    private static ScoreRule scoreRule(YamlFields rule, List<String> axes) {
        var steps = rule.has("steps") ? rule.list("steps", STEPS, List.of("score", "requires")) : List.<YamlFields>of();
        var read = new ScoreRule(
                rule.word("kind", ScoreRule.Kind.class),
                rule.standing(),
                rule.optionalSource(),
                rule.optionalDecimal("eligibleFrom", DECIMAL),
                steps.stream().map(step -> step(step, axes)).toList());
        ScoreLinter.rule(rule, steps, read);
        return read;
    }

    private static ScoreRule.Step step(YamlFields step, List<String> axes) {
        var requires =
                step.has("requires") ? step.list("requires", NEEDS, List.of("axes", "atLeast")) : List.<YamlFields>of();
        return new ScoreRule.Step(
                step.decimal("score", DECIMAL),
                requires.stream().map(need -> need(need, axes)).toList());
    }

    private static ScoreRule.Need need(YamlFields need, List<String> axes) {
        var read = new ScoreRule.Need(need.codes("axes", AXES, AXIS), need.count("atLeast", AXES));
        ScoreLinter.need(need, read, axes);
        return read;
    }

    static GroupRule groupRule(YamlFields rule) {
        var read = new GroupRule(
                rule.word("kind", GroupRule.Kind.class), rule.optionalDecimal("percent", PERCENT), rule.standing());
        ScoreLinter.groupRule(rule, read);
        return read;
    }

    private static Axis axis(YamlFields axis) {
        return new Axis(
                axis.code("code", AXIS),
                axis.both("label"),
                axis.has("role") ? axis.word("role", Axis.Role.class) : Axis.Role.PREREQUISITE);
    }
}
