package fr.jalon.declaration.programme;

import fr.jalon.declaration.store.Upcast;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the events of programmes as they were stored when a version had one edition and the usual chain, and a clause
 * one member for each of three shapes.
 */
final class FirstForms {

    private FirstForms() {}

    static final List<Upcast> UPCASTS = List.of(
            Upcast.of("fr.jalon.programme.version-drafted", "1", "2", FirstForms::drafted),
            Upcast.of("fr.jalon.programme.clause-drafted", "1", "2", FirstForms::clause),
            Upcast.of("fr.jalon.programme.version-adopted", "1", "2", FirstForms::firstEdition));

    private static ObjectNode firstEdition(ObjectNode event) {
        return event.put("edition", 1);
    }

    private static ObjectNode drafted(ObjectNode event) {
        firstEdition(event);
        event.putArray("chain").add("COORDINATOR").add("REGULATOR");
        object(event, "scoreRule").putArray("steps");
        for (JsonNode axis : event.path("axes")) {
            ((ObjectNode) axis).put("role", "PREREQUISITE");
        }
        return event;
    }

    private static ObjectNode clause(ObjectNode event) {
        var clause = object(event, "clause");
        var requirement = requirement(clause);
        clause.remove(List.of("shape", "supported", "threshold", "documents", "recurrence"));
        clause.set("requirement", requirement);
        clause.put("notApplicable", true);
        clause.putArray("bands");
        return event;
    }

    private static ObjectNode requirement(ObjectNode clause) {
        String shape = clause.path("shape").stringValue();
        var asked = Written.object();
        if (!clause.path("supported").booleanValue()) {
            return asked.put("asks", "unstated").put("shape", shape);
        }
        return switch (shape) {
            case "RATIO" -> {
                asked.put("asks", "ratio").setAll(object(clause, "threshold"));
                asked.putArray("byActivity");
                yield asked;
            }
            case "DOCUMENT" -> {
                asked.put("asks", "document").set("documents", clause.path("documents"));
                yield asked;
            }
            case "RECURRENCE" -> {
                asked.put("asks", "recurrence").setAll(object(clause, "recurrence"));
                yield asked;
            }
            default -> throw new IllegalStateException("No clause of the shape " + shape + " was ever supported");
        };
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        return (ObjectNode) parent.path(name);
    }
}
