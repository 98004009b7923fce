package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Returned;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Withdrawn;
import fr.jalon.declaration.store.Told;
import fr.jalon.declaration.store.Upcast;
import fr.jalon.declaration.store.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JacksonModule;

/** How the events of declarations are stored and told. */
@Component
class DeclaringVocabulary implements Vocabulary {

    private static final Map<Class<?>, String> NAMES = Map.of(
            Drafted.class, "fr.jalon.declaration.drafted",
            Revised.class, "fr.jalon.declaration.revised",
            Submitted.class, "fr.jalon.declaration.submitted",
            Reviewed.class, "fr.jalon.declaration.reviewed",
            Returned.class, "fr.jalon.declaration.returned",
            Decided.class, "fr.jalon.declaration.decided",
            Withdrawn.class, "fr.jalon.declaration.withdrawn");

    @Override
    public Map<String, Class<?>> storedNames() {
        return NAMES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    @Override
    public Map<String, String> revisions() {
        return Map.of(NAMES.get(Reviewed.class), "2");
    }

    @Override
    public List<Upcast> upcasts() {
        return FirstForms.UPCASTS;
    }

    @Override
    public Told tell(Object event, String stream, MetaData metaData) {
        var told = (DeclarationEvent) event;
        var id = told.id();
        return new Told(
                NAMES.get(event.getClass()) + ".v1",
                id.declarant().code(),
                id.programme(),
                id.indicator(),
                DeclarationData.of(told));
    }

    @Override
    public List<JacksonModule> storedForm() {
        return List.of(new StoredForm());
    }
}
