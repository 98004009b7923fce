package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.DecisionOutcome;
import fr.jalon.declaration.declaring.model.DeclarationCommand;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Decide;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Endorse;
import fr.jalon.declaration.declaring.model.DeclarationCommand.SendBack;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.Step;
import fr.jalon.declaration.declaring.model.TextHash;
import fr.jalon.declaration.programme.model.Level;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a level of the chain says, made of the body it came in. */
interface GivenJudgement {

    String MEANINGLESS = "only-when-returned";

    /** The command, once it is known who says it, at which levels, when. */
    DeclarationCommand command(Set<Level> as, UUID by, Instant at);

    static GivenJudgement review(DeclarationId id, Asks.Judgement<Asks.Review> body, Said said) {
        return switch (Given.required("/outcome", body.outcome())) {
            case RETURNED -> sendBack(id, Step.REVIEW, body, said);
            case ENDORSED -> {
                var reason = plain(body, said);
                yield (as, by, _) -> new Endorse(id, reason, as, by);
            }
        };
    }

    static GivenJudgement decision(DeclarationId id, Asks.Judgement<Asks.Decision> body, Said said) {
        return switch (Given.required("/outcome", body.outcome())) {
            case RETURNED -> sendBack(id, Step.DECIDE, body, said);
            case ACCEPTED -> settle(id, DecisionOutcome.ACCEPTED, plain(body, said));
            case REFUSED -> settle(id, DecisionOutcome.REFUSED, Given.required("/reason", plain(body, said)));
        };
    }

    private static GivenJudgement settle(DeclarationId id, DecisionOutcome outcome, @Nullable TextHash reason) {
        return (as, by, _) -> new Decide(id, outcome, reason, as, by);
    }

    private static GivenJudgement sendBack(DeclarationId id, Step step, Asks.Judgement<?> body, Said said) {
        var why = Given.required("/why", body.why());
        var reason = said.required("/reason", body.reason());
        return (as, by, at) -> new SendBack(id, step, why, reason, body.deadline(), as, by, at);
    }

    private static @Nullable TextHash plain(Asks.Judgement<?> body, Said said) {
        Given.absent("/why", body.why(), MEANINGLESS);
        Given.absent("/deadline", body.deadline(), MEANINGLESS);
        return said.optional("/reason", body.reason());
    }
}
