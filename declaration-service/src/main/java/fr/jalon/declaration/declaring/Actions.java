package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.DeclarationAnswer.Action;
import fr.jalon.declaration.declaring.model.Declarant;
import fr.jalon.declaration.declaring.model.Declaration;
import fr.jalon.declaration.declaring.model.Refused;
import fr.jalon.declaration.declaring.model.Step;
import fr.jalon.declaration.people.People;
import fr.jalon.declaration.programme.model.Level;
import fr.jalon.declaration.rights.Rights;
import fr.jalon.platform.problem.ProblemTexts;
import fr.jalon.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a caller may do with a declaration next, and why not. */
@Component
class Actions {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Rights rights;
    private final People people;
    private final ProblemTexts texts = ProblemTexts.load();

    Actions(Rights rights, People people) {
        this.rights = rights;
        this.people = people;
    }

    List<Action> of(Caller caller, Declarant declarant, Declaration state) {
        var pseudonym = people.find(caller).orElse(NOBODY);
        var levels = rights.levels(caller, declarant);
        boolean declares = rights.declares(caller, declarant);
        return Arrays.stream(Step.values())
                .map(step -> action(step, may(step, declares, levels, state.chain()), levels, state, pseudonym))
                .toList();
    }

    /** Whether the role of the caller allows a step at any level of a chain, whatever the state. */
    boolean may(Step step, Caller caller, Declarant declarant, List<Level> chain) {
        return may(step, rights.declares(caller, declarant), rights.levels(caller, declarant), chain);
    }

    /** The levels at which the caller looks at contents of the declarant. */
    Set<Level> levels(Caller caller, Declarant declarant) {
        return rights.levels(caller, declarant);
    }

    private static boolean may(Step step, boolean declares, Set<Level> levels, List<Level> chain) {
        return switch (step) {
            case REVISE, SUBMIT, WITHDRAW -> declares;
            case REVIEW -> chain.stream().limit(Math.max(1, chain.size() - 1)).anyMatch(levels::contains);
            case DECIDE -> levels.contains(chain.getLast());
        };
    }

    private Action action(Step step, boolean may, Set<Level> levels, Declaration state, UUID pseudonym) {
        var name = step.name().toLowerCase(Locale.ROOT);
        if (!may) {
            return refused(name, "forbidden");
        }
        return step.obstacle(state, levels, pseudonym)
                .map(Refused.Reason::slug)
                .map(reason -> refused(name, reason))
                .orElseGet(() -> new Action(name, true, null, null));
    }

    private Action refused(String name, String reason) {
        var sentence = texts.text(reason + ".detail", LocaleContextHolder.getLocale());
        return new Action(name, false, reason, sentence);
    }
}
