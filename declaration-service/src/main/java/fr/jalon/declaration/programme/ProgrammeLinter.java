package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.ClauseDraft;
import fr.jalon.declaration.programme.model.GroupRule;
import fr.jalon.declaration.programme.model.Level;
import fr.jalon.declaration.programme.model.ProgrammeDecider;
import fr.jalon.declaration.programme.model.Requirement.Completion;
import fr.jalon.declaration.programme.model.Requirement.Composite;
import fr.jalon.declaration.programme.model.ScoreRule;
import fr.jalon.declaration.programme.model.VersionDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules between the parts of a programme file, beyond what its schema can say. */
final class ProgrammeLinter {

    private static final List<Level> LEVELS = List.of(Level.values());

    private ProgrammeLinter() {}

    static void check(
            YamlFields file,
            YamlFields declarations,
            List<YamlFields> axes,
            List<YamlFields> clauses,
            VersionDraft draft) {
        days(file, declarations, draft);
        chain(file, draft.chain());
        filled(file, "axes", axes);
        filled(file, "clauses", clauses);
        axes(axes, draft);
        Set<String> indicators = new HashSet<>();
        for (int index = 0; index < clauses.size(); index++) {
            var clause = draft.clauses().get(index);
            if (!indicators.add(clause.indicator())) {
                clauses.get(index)
                        .wrong("indicator", "duplicate-code", "Indicator %s is listed twice", clause.indicator());
            }
            clause(clauses.get(index), clause, draft);
        }
        ClauseLinter.fitsAMessage(file, "axes", ProgrammeData.of(ProgrammeDecider.drafted(draft, null)));
    }

    private static void days(YamlFields file, YamlFields declarations, VersionDraft draft) {
        var window = draft.declarations().window();
        if (declarations.has("from") && window.from().isBefore(draft.inForceFrom())) {
            declarations.wrong("from", "dates-ordered", "Declarations cannot begin before %s", draft.inForceFrom());
        }
        var to = window.to();
        if (to != null && to.isBefore(window.from())) {
            declarations.wrong("to", "dates-ordered", "Declarations end on %s before they begin", to);
        }
        var end = draft.inForceTo();
        if (end != null && end.isBefore(draft.inForceFrom())) {
            file.wrong("inForceTo", "dates-ordered", "The version ends on %s before it takes force", end);
        }
    }

    private static void chain(YamlFields file, List<Level> chain) {
        boolean inOrder = chain.equals(chain.stream().distinct().sorted().toList());
        if (chain.isEmpty() || !inOrder) {
            file.wrong("chain", "chain-order", "The chain is one to three of %s, in that order", LEVELS);
        }
    }

    private static void filled(YamlFields file, String name, List<YamlFields> items) {
        if (file.has(name) && items.isEmpty()) {
            file.wrong(name, YamlScalars.MISSING, "'%s' is empty", name);
        }
    }

    private static void axes(List<YamlFields> axes, VersionDraft draft) {
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < axes.size(); index++) {
            String code = draft.axes().get(index).code();
            if (!codes.add(code)) {
                axes.get(index).wrong("code", "duplicate-code", "Axis %s is listed twice", code);
            }
        }
    }

    private static void clause(YamlFields fields, ClauseDraft clause, VersionDraft draft) {
        if (draft.axes().stream().noneMatch(axis -> axis.code().equals(clause.axis()))) {
            fields.wrong("axis", "unknown-axis", "Axis '%s' is not listed", clause.axis());
        } else if (!(clause.indicator() + ".").startsWith(clause.axis() + ".")) {
            fields.wrong(
                    "indicator",
                    "code-outside-axis",
                    "Indicator %s does not bear the code of its axis %s",
                    clause.indicator(),
                    clause.axis());
        }
        if (completes(clause, draft.programme())) {
            fields.wrong("shape", "completion-itself", "%s cannot complete itself", draft.programme());
        }
        if (clause.weight() != null && draft.scoreRule().kind() != ScoreRule.Kind.WEIGHTED) {
            fields.wrong("weight", "weight-rule", "A weight has a meaning in a WEIGHTED score only");
        }
        if (!clause.bands().isEmpty() && draft.scoreRule().kind() != ScoreRule.Kind.BANDS) {
            fields.wrong("bands", "bands-rule", "Bands have a meaning in a score of BANDS only");
        }
        groupRule(fields, clause, draft.groupRule());
    }

    private static void groupRule(YamlFields fields, ClauseDraft clause, GroupRule usual) {
        var own = clause.groupRule();
        var rule = own == null ? usual : own;
        if (rule.kind() == GroupRule.Kind.GROUP_ITSELF && !clause.scope().contains("GROUP")) {
            fields.wrong("scope", "group-scope", "GROUP_ITSELF needs GROUP in the scope");
        }
        boolean groupAlone = clause.scope().equals(List.of("GROUP"));
        if (own != null && own.kind() != GroupRule.Kind.GROUP_ITSELF && groupAlone) {
            fields.wrong("groupRule", "member-scope", "%s needs ESTABLISHMENT in the scope", own.kind());
        }
    }

    private static boolean completes(ClauseDraft clause, String programme) {
        return switch (clause.requirement()) {
            case Completion completion -> completion.programme().equals(programme);
            case Composite(var parts) ->
                parts.stream()
                        .anyMatch(part -> part.requirement() instanceof Completion completion
                                && completion.programme().equals(programme));
            default -> false;
        };
    }
}
