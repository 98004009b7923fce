package fr.jalon.declaration.group;

import fr.jalon.declaration.group.model.GroupEvent;
import fr.jalon.declaration.group.model.GroupEvent.GroupRegistered;
import fr.jalon.declaration.group.model.GroupEvent.MemberJoined;
import fr.jalon.declaration.group.model.GroupEvent.MemberLeft;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.store.Told;
import fr.jalon.declaration.store.Vocabulary;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the events of groups are stored and told. */
@Component
class GroupVocabulary implements Vocabulary {

    @Override
    public Map<String, Class<?>> storedNames() {
        return Map.of(
                "fr.jalon.group.registered", GroupRegistered.class,
                "fr.jalon.group.member-joined", MemberJoined.class,
                "fr.jalon.group.member-left", MemberLeft.class);
    }

    @Override
    public Told tell(Object event, String stream, MetaData metaData) {
        return switch ((GroupEvent) event) {
            case GroupRegistered registered -> Told.of("fr.jalon.group.registered.v1", data(registered));
            case MemberJoined joined -> Told.of("fr.jalon.group.member-joined.v1", data(joined));
            case MemberLeft left -> Told.of("fr.jalon.group.member-left.v1", data(left));
        };
    }

    private static ObjectNode data(GroupRegistered registered) {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("group", registered.group())
                .put("name", registered.name())
                .put("region", registered.region());
        return withSource(data, registered.source());
    }

    private static ObjectNode data(MemberJoined joined) {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("group", joined.group())
                .put("establishment", joined.establishment())
                .put("role", joined.role().name())
                .put("roleStanding", joined.roleStanding().word())
                .put("date", joined.date().toString())
                .put("bound", joined.bound().name());
        return withSource(data, joined.source());
    }

    private static ObjectNode data(MemberLeft left) {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("group", left.group())
                .put("establishment", left.establishment())
                .put("date", left.date().toString())
                .put("bound", left.bound().name());
        return withSource(data, left.source());
    }

    private static ObjectNode withSource(ObjectNode data, Source source) {
        data.putObject("source")
                .put("text", source.text())
                .put("standing", source.standing().word());
        return data;
    }
}
