package fr.jalon.declaration.programme;

import fr.jalon.declaration.keeping.Action;
import fr.jalon.declaration.keeping.Actions;
import fr.jalon.declaration.people.People;
import fr.jalon.declaration.programme.model.Programme;
import fr.jalon.declaration.programme.model.ProgrammeDecider;
import fr.jalon.declaration.programme.model.Refused;
import fr.jalon.platform.security.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says what a caller may do with the versions of a programme, and why not. */
@Component
class VersionActions {

    static final List<String> PROPOSERS = Actions.ADMIN;
    static final List<String> ADOPTERS = List.of("admin", "national");

    private static final UUID NOBODY = new UUID(0, 0);

    private final Actions actions;
    private final People people;

    VersionActions(Actions actions, People people) {
        this.actions = actions;
        this.people = people;
    }

    /** Whether the caller may propose another version. */
    List<Action> propose(Caller caller) {
        return actions.of(caller, PROPOSERS, "propose");
    }

    /** Whether the caller may adopt what was last proposed of that version. */
    Action adopt(Caller caller, Programme state, String programme, String version) {
        if (!actions.has(caller, ADOPTERS)) {
            return actions.refused("adopt", "forbidden");
        }
        var pseudonym = people.find(caller).orElse(NOBODY);
        String day =
                state.last(version).map(last -> last.inForceFrom().toString()).orElse("");
        return ProgrammeDecider.obstacle(state, version, pseudonym)
                .map(Refused.Reason::slug)
                .map(slug -> actions.refused("adopt", slug, programme, version, day))
                .orElseGet(() -> actions.allowed("adopt"));
    }
}
