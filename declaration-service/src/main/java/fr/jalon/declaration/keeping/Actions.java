package fr.jalon.declaration.keeping;

import fr.jalon.platform.problem.ProblemTexts;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.security.Perimeter;
import fr.jalon.platform.time.ParisDays;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a caller may do with a thing of the referential, and why not. */
@Component("referentialActions")
public final class Actions {

    /** Who keeps the referential. */
    public static final List<String> ADMIN = List.of("admin");

    private static final Perimeter EVERYWHERE = new Perimeter("national", "");

    private final Clock clock;
    private final ProblemTexts texts = ProblemTexts.load();

    Actions(Clock clock) {
        this.clock = clock;
    }

    /** Whether the caller has one of the roles, everywhere, today. */
    public boolean has(Caller caller, List<String> roles) {
        var today = ParisDays.today(clock);
        return roles.stream().anyMatch(role -> caller.has(role, EVERYWHERE, today));
    }

    /** The actions of those names, which one of the roles allows. */
    public List<Action> of(Caller caller, List<String> roles, String... names) {
        boolean may = has(caller, roles);
        return Arrays.stream(names)
                .map(name -> may ? allowed(name) : refused(name, "forbidden"))
                .toList();
    }

    /** An action that can be taken now. */
    public Action allowed(String name) {
        return new Action(name, true, null, null);
    }

    /** An action that would end in the problem of that name. */
    public Action refused(String name, String reason, Object... arguments) {
        return new Action(
                name, false, reason, texts.text(reason + ".detail", LocaleContextHolder.getLocale(), arguments));
    }
}
