package fr.jalon.declaration.declaring;

import fr.jalon.declaration.store.Upcast;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Reads reviews as they were stored when one coordinator both endorsed and returned, without a kind of reason. */
final class FirstForms {

    static final List<Upcast> UPCASTS = List.of(new Upcast("fr.jalon.declaration.reviewed", "1", FirstForms::reviewed));

    private FirstForms() {}

    private static Upcast.Form reviewed(ObjectNode event) {
        var outcome = event.remove("outcome");
        event.put("level", 1);
        if (outcome.stringValue().equals("RETURNED")) {
            event.put("why", "OTHER");
            return new Upcast.Form("fr.jalon.declaration.returned", "1", event);
        }
        return new Upcast.Form("fr.jalon.declaration.reviewed", "2", event);
    }
}
