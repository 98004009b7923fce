package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.ClauseDraft;
import fr.jalon.declaration.programme.model.Shape;
import fr.jalon.declaration.programme.model.VersionDraft;
import fr.jalon.declaration.programme.model.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules between the parts of a programme file, beyond what its schema can say. */
final class ProgrammeLinter {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<Shape> SUPPORTED = EnumSet.of(Shape.RATIO, Shape.DOCUMENT, Shape.RECURRENCE);

    private ProgrammeLinter() {}

    static void window(YamlFields declarations, Window window, LocalDate inForceFrom) {
        if (declarations.has("from") && window.from().isBefore(inForceFrom)) {
            declarations.wrong("from", "dates-ordered", "Declarations cannot begin before %s", inForceFrom);
        }
        var to = window.to();
        if (to != null && to.isBefore(window.from())) {
            declarations.wrong("to", "dates-ordered", "Declarations end on %s before they begin", to);
        }
    }

    static void structure(YamlFields file, List<YamlFields> axes, List<YamlFields> clauses, VersionDraft draft) {
        notEmpty(file, "axes", axes);
        notEmpty(file, "clauses", clauses);
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < axes.size(); index++) {
            String code = draft.axes().get(index).code();
            if (!codes.add(code)) {
                axes.get(index).wrong("code", "duplicate-code", "Axis %s is listed twice", code);
            }
        }
        Set<String> indicators = new HashSet<>();
        for (int index = 0; index < clauses.size(); index++) {
            var clause = draft.clauses().get(index);
            if (!indicators.add(clause.indicator())) {
                clauses.get(index)
                        .wrong("indicator", "duplicate-code", "Indicator %s is listed twice", clause.indicator());
            }
            axis(clauses.get(index), clause, codes);
        }
    }

    private static void notEmpty(YamlFields file, String name, List<YamlFields> items) {
        if (file.has(name) && items.isEmpty()) {
            file.wrong(name, "missing-member", "'%s' is empty", name);
        }
    }

    private static void axis(YamlFields fields, ClauseDraft clause, Set<String> codes) {
        if (!codes.contains(clause.axis())) {
            fields.wrong("axis", "unknown-axis", "Axis '%s' is not listed", clause.axis());
        } else if (!clause.indicator().startsWith(clause.axis() + ".")) {
            fields.wrong(
                    "indicator",
                    "code-outside-axis",
                    "Indicator %s does not bear the code of its axis %s",
                    clause.indicator(),
                    clause.axis());
        }
    }

    static void clause(YamlFields fields, ClauseDraft clause) {
        fits(fields, "threshold", "threshold-shape", Shape.RATIO, clause.shape());
        fits(fields, "documents", "documents-shape", Shape.DOCUMENT, clause.shape());
        fits(fields, "recurrence", "recurrence-shape", Shape.RECURRENCE, clause.shape());
        var threshold = clause.threshold();
        if (threshold != null && threshold.percent().compareTo(HUNDRED) > 0) {
            fields.wrong("threshold", "threshold-range", "%s %% is over 100 %%", threshold.percent());
        }
        if (clause.supported() && !SUPPORTED.contains(clause.shape())) {
            fields.wrong(
                    "supported",
                    "unsupported-shape",
                    "Answers of the shape %s cannot be declared yet",
                    clause.shape().word());
        }
        if (clause.shape() == Shape.DOCUMENT
                && fields.has("documents")
                && clause.documents().isEmpty()) {
            fields.wrong("documents", "missing-member", "'documents' is empty");
        }
        if (clause.scope().isEmpty()) {
            fields.wrong("scope", "missing-member", "'scope' is empty");
        }
        unique(fields, "scope", clause.scope());
        unique(
                fields,
                "documents",
                clause.documents().stream().map(document -> document.kind()).toList());
    }

    private static void fits(YamlFields fields, String member, String rule, Shape asking, Shape shape) {
        if (shape == asking && !fields.has(member)) {
            fields.wrong("shape", rule, "The shape %s needs '%s'", shape.word(), member);
        }
        if (shape != asking && fields.has(member)) {
            fields.wrong(member, rule, "The shape %s has no '%s'", shape.word(), member);
        }
    }

    private static void unique(YamlFields fields, String member, List<String> codes) {
        if (new HashSet<>(codes).size() < codes.size()) {
            fields.wrong(member, "duplicate-code", "%s names one thing twice", codes);
        }
    }
}
