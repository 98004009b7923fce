package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.Band;
import fr.jalon.declaration.programme.model.GroupRule;
import fr.jalon.declaration.programme.model.ScoreRule;
import fr.jalon.declaration.programme.model.ScoreRule.Kind;
import java.math.BigDecimal;
import java.util.List;

/** The rules of how results are put together: ladders, bands, shares. */
final class ScoreLinter {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ScoreLinter() {}

    static void rule(YamlFields fields, List<YamlFields> steps, ScoreRule rule) {
        if (rule.kind() == Kind.LADDER ? rule.steps().isEmpty() : fields.has("steps")) {
            fields.wrong("steps", "ladder-steps", "A LADDER has steps, and nothing else has");
        }
        if (rule.kind() == Kind.ALL_OR_NOTHING && rule.eligibleFrom() != null) {
            fields.wrong("eligibleFrom", "eligible-from", "ALL_OR_NOTHING has no score to reach");
        }
        for (int index = 0; index < steps.size(); index++) {
            var step = rule.steps().get(index);
            if (index > 0 && step.score().compareTo(rule.steps().get(index - 1).score()) <= 0) {
                steps.get(index).wrong("score", "ladder-ascending", "%s is not over the step before", step.score());
            }
            if ((index == 0) != step.requires().isEmpty()) {
                steps.get(index).wrong("requires", "ladder-first", "The first step, and it alone, requires nothing");
            }
        }
    }

    static void need(YamlFields fields, ScoreRule.Need need, List<String> axes) {
        if (!axes.containsAll(need.axes())) {
            fields.wrong("axes", "unknown-axis", "%s names axes that are not listed", need.axes());
        }
        ClauseLinter.unique(fields, "axes", need.axes());
        if (fields.has("axes") && need.axes().isEmpty()) {
            fields.wrong("axes", YamlScalars.MISSING, "'axes' is empty");
        } else if (need.atLeast() > need.axes().size()) {
            fields.wrong(
                    "atLeast",
                    "ladder-count",
                    "%d of %d axes cannot be met",
                    need.atLeast(),
                    need.axes().size());
        }
    }

    static void groupRule(YamlFields fields, GroupRule rule) {
        var percent = rule.percent();
        if ((rule.kind() == GroupRule.Kind.ACTIVITY_SHARE) != (percent != null)) {
            fields.wrong("percent", "share-percent", "ACTIVITY_SHARE has a percentage, and nothing else has");
        }
        if (percent != null && (percent.signum() == 0 || percent.compareTo(HUNDRED) > 0)) {
            fields.wrong("percent", "threshold-range", "A share is over 0 %% and up to 100 %%");
        }
    }

    /** Bands follow each other without hole or overlap, from no lower end to no upper one. */
    static void bands(YamlFields clause, List<YamlFields> fields, List<Band> bands) {
        for (int index = 0; index < bands.size(); index++) {
            var band = bands.get(index);
            var before = index == 0 ? null : bands.get(index - 1).to();
            boolean last = index == bands.size() - 1;
            boolean joined = index == 0
                    ? band.from() == null
                    : before != null && band.from() != null && before.compareTo(band.from()) == 0;
            if (!joined) {
                fields.get(index)
                        .wrong("from", "bands-joined", "A band begins where the one before ends, the first nowhere");
            }
            if (last != (band.to() == null)) {
                fields.get(index).wrong("to", "bands-joined", "The last band alone has no upper end");
            }
            if (band.from() != null && band.to() != null && band.from().compareTo(band.to()) >= 0) {
                fields.get(index).wrong("to", "bands-joined", "A band ends above where it begins");
            }
        }
        if (clause.has("bands") && bands.isEmpty()) {
            clause.wrong("bands", YamlScalars.MISSING, "'bands' is empty");
        }
    }
}
