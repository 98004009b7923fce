package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.DeclarationAnswer.Action;
import fr.jalon.declaration.declaring.model.Declaration;
import fr.jalon.declaration.declaring.model.Refused;
import fr.jalon.declaration.declaring.model.Step;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.people.People;
import fr.jalon.declaration.rights.Rights;
import fr.jalon.platform.problem.ProblemTexts;
import fr.jalon.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    List<Action> of(Caller caller, Finess declarant, Declaration state) {
        var pseudonym = people.find(caller).orElse(NOBODY);
        return Arrays.stream(Step.values())
                .map(step -> action(step, may(step, caller, declarant), state, pseudonym))
                .toList();
    }

    /** Whether the role of the caller allows a step, whatever the state. */
    boolean may(Step step, Caller caller, Finess declarant) {
        return switch (step) {
            case REVISE, SUBMIT -> rights.declares(caller, declarant);
            case REVIEW -> rights.coordinates(caller, declarant);
            case DECIDE -> rights.regulates(caller, declarant);
        };
    }

    private Action action(Step step, boolean may, Declaration state, UUID pseudonym) {
        var name = step.name().toLowerCase(Locale.ROOT);
        if (!may) {
            return refused(name, "forbidden");
        }
        return step.obstacle(state, pseudonym)
                .map(Refused.Reason::slug)
                .map(reason -> refused(name, reason))
                .orElseGet(() -> new Action(name, true, null, null));
    }

    private Action refused(String name, String reason) {
        var sentence = texts.text(reason + ".detail", LocaleContextHolder.getLocale());
        return new Action(name, false, reason, sentence);
    }
}
