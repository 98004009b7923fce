package fr.jalon.declaration.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.declaration.people.People;
import fr.jalon.declaration.programme.model.Programme;
import fr.jalon.declaration.programme.model.ProgrammeDecider;
import fr.jalon.declaration.programme.model.Refused;
import fr.jalon.platform.problem.ProblemTexts;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.security.Perimeter;
import fr.jalon.platform.time.ParisDays;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a caller may do with the versions of a programme, and why not. */
@Component
class VersionActions {

    static final List<String> PROPOSERS = List.of("admin");
    static final List<String> ADOPTERS = List.of("admin", "national");

    private static final Perimeter EVERYWHERE = new Perimeter("national", "");
    private static final UUID NOBODY = new UUID(0, 0);

    private final People people;
    private final Clock clock;
    private final ProblemTexts texts = ProblemTexts.load();

    VersionActions(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Whether the caller may propose another version. */
    Action propose(Caller caller) {
        return has(caller, PROPOSERS) ? new Action("propose", true, null, null) : refused("propose", "forbidden");
    }

    /** Whether the caller may adopt what was last proposed of that version. */
    Action adopt(Caller caller, Programme state, String programme, String version) {
        if (!has(caller, ADOPTERS)) {
            return refused("adopt", "forbidden");
        }
        var pseudonym = people.find(caller).orElse(NOBODY);
        String day =
                state.last(version).map(last -> last.inForceFrom().toString()).orElse("");
        return ProgrammeDecider.obstacle(state, version, pseudonym)
                .map(Refused.Reason::slug)
                .map(slug -> refused("adopt", slug, programme, version, day))
                .orElseGet(() -> new Action("adopt", true, null, null));
    }

    private boolean has(Caller caller, List<String> roles) {
        var today = ParisDays.today(clock);
        return roles.stream().anyMatch(role -> caller.has(role, EVERYWHERE, today));
    }

    private Action refused(String name, String reason, Object... arguments) {
        return new Action(
                name, false, reason, texts.text(reason + ".detail", LocaleContextHolder.getLocale(), arguments));
    }

    /** Something a caller may do, or why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Action(
            String name,
            boolean allowed,
            @Nullable String reason,
            @Nullable String detail) {}
}
