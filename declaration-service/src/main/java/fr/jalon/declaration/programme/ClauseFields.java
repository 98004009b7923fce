package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.Band;
import fr.jalon.declaration.programme.model.ClauseDraft;
import fr.jalon.declaration.programme.model.Evidence;
import fr.jalon.declaration.programme.model.Requirement.Unstated;
import fr.jalon.declaration.programme.model.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a clause of a programme file. */
final class ClauseFields {

    static final List<String> MEMBERS = members();
    static final List<String> SHAPES =
            Arrays.stream(Shape.values()).map(Shape::word).toList();
    private static final List<String> SCOPES = List.of("ESTABLISHMENT", "GROUP");
    private static final Pattern INDICATOR = Pattern.compile("[A-Z][A-Z0-9]{0,7}(\\.[A-Z0-9]{1,8}){1,3}");
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final int MONTHS = 120;
    private static final int PROOFS = 50;
    private static final int BANDS = 50;

    private ClauseFields() {}

    private static List<String> members() {
        List<String> members = new ArrayList<>(RequirementFields.MEMBERS);
        members.addAll(List.of("indicator", "axis", "label", "shape", "supported", "notApplicable", "dueMonths"));
        members.addAll(List.of("weight", "bands", "groupRule", "scope", "evidence", "source", "guidance"));
        return List.copyOf(members);
    }

    static ClauseDraft read(YamlFields clause) {
        var shape = Shape.of(clause.word("shape", SHAPES));
        boolean supported = clause.flagOrTrue("supported");
        var bands = clause.has("bands")
                ? clause.list("bands", BANDS, List.of("from", "to", "points"))
                : List.<YamlFields>of();
        var draft = new ClauseDraft(
                clause.code("indicator", INDICATOR),
                clause.text("axis"),
                clause.both("label"),
                supported ? RequirementFields.read(clause, shape) : new Unstated(shape),
                clause.flagOrTrue("notApplicable"),
                clause.optionalCount("dueMonths", MONTHS),
                clause.optionalDecimal("weight", WEIGHT),
                bands.stream().map(ClauseFields::band).toList(),
                clause.has("groupRule")
                        ? VersionFields.groupRule(clause.fields("groupRule", "kind", "percent", "standing"))
                        : null,
                clause.words("scope", SCOPES),
                clause.list("evidence", PROOFS, List.of("label", "standing")).stream()
                        .map(proof -> new Evidence(proof.both("label"), proof.standing()))
                        .toList(),
                clause.source(),
                clause.optionalBoth("guidance"));
        ClauseLinter.check(clause, bands, draft);
        return draft;
    }

    private static Band band(YamlFields band) {
        return new Band(
                band.optionalDecimal("from", VersionFields.DECIMAL),
                band.optionalDecimal("to", VersionFields.DECIMAL),
                band.decimal("points", VersionFields.DECIMAL));
    }
}
