package fr.jalon.declaration.establishment;

import fr.jalon.declaration.establishment.model.Description;
import fr.jalon.declaration.establishment.model.EstablishmentEvent;
import fr.jalon.declaration.establishment.model.EstablishmentEvent.EstablishmentDescribed;
import fr.jalon.declaration.establishment.model.EstablishmentEvent.EstablishmentRegistered;
import fr.jalon.declaration.establishment.model.Site;
import fr.jalon.declaration.store.Told;
import fr.jalon.declaration.store.Vocabulary;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the events of establishments are stored and told. */
@Component
class EstablishmentVocabulary implements Vocabulary {

    @Override
    public Map<String, Class<?>> storedNames() {
        return Map.of(
                "fr.jalon.establishment.registered", EstablishmentRegistered.class,
                "fr.jalon.establishment.described", EstablishmentDescribed.class);
    }

    @Override
    public Told tell(Object event, String stream, MetaData metaData) {
        return switch ((EstablishmentEvent) event) {
            case EstablishmentRegistered(var description) ->
                Told.of("fr.jalon.establishment.registered.v1", data(description));
            case EstablishmentDescribed(var description) ->
                Told.of("fr.jalon.establishment.described.v1", data(description));
        };
    }

    /** What is told of an establishment, member by member in the order fixed for ever. */
    static ObjectNode data(Description description) {
        var data = JsonNodeFactory.instance.objectNode().put("finess", description.finess());
        optional(data, "name", description.name());
        optional(data, "siren", description.siren());
        data.put("department", description.department()).put("region", description.region());
        var sites = data.putArray("sites");
        for (Site site : description.sites()) {
            sites.addObject()
                    .put("finess", site.finess())
                    .put("name", site.name())
                    .put("category", site.category())
                    .put("categoryLabel", site.categoryLabel())
                    .put("city", site.city());
        }
        data.putObject("source")
                .put("text", description.source().text())
                .put("standing", description.source().standing().word());
        return data;
    }

    private static void optional(ObjectNode data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
