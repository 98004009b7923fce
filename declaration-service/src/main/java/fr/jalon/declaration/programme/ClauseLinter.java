package fr.jalon.declaration.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.declaration.programme.model.ClauseDraft;
import fr.jalon.declaration.programme.model.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The rules within one clause of a programme file. */
final class ClauseLinter {

    private static final int MESSAGE_BYTES = 55_000; // of 60,000, the envelope taken off
    private static final Set<Shape> WITH_VALUES = Set.of(Shape.RATIO, Shape.MEASURE);

    private ClauseLinter() {}

    static void check(YamlFields fields, List<YamlFields> bandFields, ClauseDraft clause) {
        boolean announced = fields.has("supported") && !fields.flag("supported");
        requirement(fields, clause.shape(), announced);
        if (clause.scope().isEmpty()) {
            fields.wrong("scope", YamlScalars.MISSING, "'scope' is empty");
        }
        unique(fields, "scope", clause.scope());
        var weight = clause.weight();
        if (weight != null && weight.signum() == 0) {
            fields.wrong("weight", "malformed", "A weight is over 0");
        }
        if (!clause.bands().isEmpty() && !WITH_VALUES.contains(clause.shape())) {
            fields.wrong(
                    "bands",
                    "bands-rule",
                    "The shape %s has no value for bands",
                    clause.shape().word());
        }
        ScoreLinter.bands(fields, bandFields, clause.bands());
        fitsAMessage(fields, "indicator", ClauseData.clause(Written.object(), clause));
    }

    /** A version travels as one message for itself and one for each clause. */
    static void fitsAMessage(YamlFields fields, String member, ObjectNode data) {
        int bytes = data.toString().getBytes(UTF_8).length;
        if (bytes > MESSAGE_BYTES) {
            fields.wrong(member, "too-large", "%d bytes are more than a message holds, %d", bytes, MESSAGE_BYTES);
        }
    }

    /** The shape decides which member there is; a clause that is only announced has none. */
    static void requirement(YamlFields fields, Shape shape, boolean announced) {
        for (Shape one : Shape.values()) {
            String member = RequirementFields.member(one);
            boolean asked = one == shape && !announced;
            if (asked && !fields.has(member)) {
                fields.wrong("shape", member + "-shape", "The shape %s needs '%s'", shape.word(), member);
            }
            if (announced && fields.has(member)) {
                fields.wrong(member, "unsupported-shape", "A clause that is not supported has no '%s'", member);
            } else if (!asked && fields.has(member)) {
                fields.wrong(member, member + "-shape", "The shape %s has no '%s'", shape.word(), member);
            }
        }
    }

    static void unique(YamlFields fields, String member, List<String> codes) {
        if (new HashSet<>(codes).size() < codes.size()) {
            fields.wrong(member, "duplicate-code", "%s names one thing twice", codes);
        }
    }
}
