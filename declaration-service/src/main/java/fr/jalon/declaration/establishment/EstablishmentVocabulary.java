package fr.jalon.declaration.establishment;

import fr.jalon.declaration.establishment.model.Description;
import fr.jalon.declaration.establishment.model.EstablishmentEvent;
import fr.jalon.declaration.establishment.model.EstablishmentEvent.EstablishmentDescribed;
import fr.jalon.declaration.establishment.model.EstablishmentEvent.EstablishmentRegistered;
import fr.jalon.declaration.establishment.model.Site;
import fr.jalon.declaration.store.Told;
import fr.jalon.declaration.store.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JacksonModule;
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
    public List<JacksonModule> storedForm() {
        return List.of(new StoredForm());
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
        activities(data, description);
        return data;
    }

    /** Adds what is known of the activities, if anything. */
    private static void activities(ObjectNode data, Description description) {
        var activities = description.activities();
        if (activities != null) {
            var list = data.putArray("activities");
            for (var activity : activities) {
                var one = list.addObject().put("activity", activity.activity());
                optional(one, "from", text(activity.from()));
                optional(one, "to", text(activity.to()));
            }
        }
        var volume = description.activityVolume();
        if (volume != null) {
            var told =
                    data.putObject("activityVolume").put("value", volume.value().toPlainString());
            told.putObject("unit")
                    .put("fr", volume.unit().fr())
                    .put("en", volume.unit().en());
            told.put("year", volume.year());
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void optional(ObjectNode data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
