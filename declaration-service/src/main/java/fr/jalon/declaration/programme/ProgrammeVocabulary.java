package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.ProgrammeEvent;
import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import fr.jalon.declaration.store.Told;
import fr.jalon.declaration.store.Upcast;
import fr.jalon.declaration.store.Vocabulary;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JacksonModule;

/** How the events of programmes are stored and told. */
@Component
class ProgrammeVocabulary implements Vocabulary {

    @Override
    public Map<String, Class<?>> storedNames() {
        return Map.of(
                "fr.jalon.programme.version-drafted", VersionDrafted.class,
                "fr.jalon.programme.clause-drafted", ClauseDrafted.class,
                "fr.jalon.programme.version-sealed", VersionSealed.class,
                "fr.jalon.programme.version-adopted", VersionAdopted.class);
    }

    @Override
    public Map<String, String> revisions() {
        return Map.of(
                "fr.jalon.programme.version-drafted", "2",
                "fr.jalon.programme.clause-drafted", "2",
                "fr.jalon.programme.version-adopted", "2");
    }

    @Override
    public List<Upcast> upcasts() {
        return FirstForms.UPCASTS;
    }

    @Override
    public List<JacksonModule> storedForm() {
        return List.of(new StoredForm());
    }

    @Override
    public Told tell(Object event, String stream, MetaData metaData) {
        var programme = (ProgrammeEvent) event;
        return new Told(
                type(programme), null, programme.programme(), indicator(programme), ProgrammeData.of(programme));
    }

    private static String type(ProgrammeEvent event) {
        return switch (event) {
            case VersionDrafted _ -> "fr.jalon.programme.version-drafted.v1";
            case ClauseDrafted _ -> "fr.jalon.programme.clause-drafted.v1";
            case VersionSealed _ -> "fr.jalon.programme.version-sealed.v1";
            case VersionAdopted _ -> "fr.jalon.programme.version-adopted.v1";
        };
    }

    private static @Nullable String indicator(ProgrammeEvent event) {
        return event instanceof ClauseDrafted drafted ? drafted.clause().indicator() : null;
    }
}
