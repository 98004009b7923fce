package fr.jalon.declaration.programme;

import static fr.jalon.declaration.programme.Written.array;
import static fr.jalon.declaration.programme.Written.object;
import static fr.jalon.declaration.programme.Written.optional;
import static fr.jalon.declaration.programme.Written.source;
import static fr.jalon.declaration.programme.Written.text;

import fr.jalon.declaration.programme.model.AskedDocument;
import fr.jalon.declaration.programme.model.Band;
import fr.jalon.declaration.programme.model.ClauseDraft;
import fr.jalon.declaration.programme.model.Evidence;
import fr.jalon.declaration.programme.model.Requirement;
import fr.jalon.declaration.programme.model.Requirement.Capability;
import fr.jalon.declaration.programme.model.Requirement.Completion;
import fr.jalon.declaration.programme.model.Requirement.Composite;
import fr.jalon.declaration.programme.model.Requirement.Documents;
import fr.jalon.declaration.programme.model.Requirement.Event;
import fr.jalon.declaration.programme.model.Requirement.Existence;
import fr.jalon.declaration.programme.model.Requirement.Measure;
import fr.jalon.declaration.programme.model.Requirement.Part;
import fr.jalon.declaration.programme.model.Requirement.Ratio;
import fr.jalon.declaration.programme.model.Requirement.Recurrence;
import fr.jalon.declaration.programme.model.Requirement.Unstated;
import tools.jackson.databind.node.ObjectNode;

/** What a clause says, member by member; its requirement has the name its shape gives it. */
final class ClauseData {

    private ClauseData() {}

    /** Adds what a clause says to {@code data}. */
    static ObjectNode clause(ObjectNode data, ClauseDraft clause) {
        data.put("indicator", clause.indicator()).put("axis", clause.axis());
        data.set("label", text(clause.label()));
        data.put("shape", clause.shape().word()).put("supported", clause.supported());
        requirement(data, clause.requirement());
        if (!clause.notApplicable()) {
            data.put("notApplicable", false);
        }
        optional(data, "dueMonths", clause.dueMonths());
        optional(data, "weight", clause.weight());
        if (!clause.bands().isEmpty()) {
            data.set("bands", array(clause.bands(), ClauseData::band));
        }
        var groupRule = clause.groupRule();
        if (groupRule != null) {
            data.set("groupRule", ProgrammeData.groupRule(groupRule));
        }
        Written.words(data, "scope", clause.scope());
        data.set("evidence", array(clause.evidence(), ClauseData::evidence));
        data.set("source", source(clause.source()));
        optional(data, "guidance", clause.guidance());
        return data;
    }

    /** Adds the member that the shape gives a requirement. */
    static void requirement(ObjectNode data, Requirement requirement) {
        switch (requirement) {
            case Ratio ratio -> data.set("threshold", ratio(ratio));
            case Documents(var documents) -> data.set("documents", array(documents, ClauseData::document));
            case Recurrence(int count, var per, var kind) ->
                data.putObject("recurrence")
                        .put("count", count)
                        .put("per", per.name())
                        .put("kind", kind);
            case Existence(boolean procedure) -> data.putObject("existence").put("procedure", procedure);
            case Capability(var activities) -> {
                var capability = data.putObject("capability");
                if (!activities.isEmpty()) {
                    Written.words(capability, "activities", activities);
                }
            }
            case Event event -> data.set("event", event(event));
            case Measure measure -> data.set("measure", measure(measure));
            case Completion(var programme, var percent) ->
                data.putObject("completion").put("programme", programme).put("percent", percent.toPlainString());
            case Composite(var parts) -> data.set("parts", array(parts, ClauseData::part));
            case Unstated _ -> {}
        }
    }

    private static ObjectNode ratio(Ratio ratio) {
        var data = object().put("operator", ratio.operator().name())
                .put("percent", ratio.percent().toPlainString());
        if (!ratio.byActivity().isEmpty()) {
            data.set(
                    "byActivity",
                    array(
                            ratio.byActivity(),
                            one -> object().put("activity", one.activity())
                                    .put("percent", one.percent().toPlainString())));
        }
        return data;
    }

    private static ObjectNode document(AskedDocument document) {
        var data = object().put("kind", document.kind());
        data.set("label", text(document.label()));
        data.put("dated", document.dated());
        optional(data, "from", document.from());
        optional(data, "to", document.to());
        optional(data, "validatedBy", document.validatedBy());
        return data;
    }

    private static ObjectNode event(Event event) {
        var data = object().put("kind", event.kind()).put("count", event.count());
        optional(data, "from", event.from());
        optional(data, "to", event.to());
        optional(data, "minDays", event.minDays());
        optional(data, "maxDays", event.maxDays());
        optional(data, "withinMonths", event.withinMonths());
        return data;
    }

    private static ObjectNode measure(Measure measure) {
        var data = object().put("unit", measure.unit().name());
        optional(data, "operator", measure.operator());
        optional(data, "value", measure.value());
        return data;
    }

    private static ObjectNode part(Part part) {
        var data = object().put("code", part.code());
        data.set("label", text(part.label()));
        data.put("shape", part.requirement().shape().word());
        requirement(data, part.requirement());
        return data;
    }

    private static ObjectNode band(Band band) {
        var data = object();
        optional(data, "from", band.from());
        optional(data, "to", band.to());
        return data.put("points", band.points().toPlainString());
    }

    private static ObjectNode evidence(Evidence evidence) {
        var data = object();
        data.set("label", text(evidence.label()));
        return data.put("standing", evidence.standing().word());
    }
}
