package fr.jalon.declaration.declaring;

import fr.jalon.declaration.asking.Range;
import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.Declarant;
import fr.jalon.declaration.declaring.model.Declaration;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Draft;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Revise;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Submit;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Withdraw;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.Step;
import fr.jalon.declaration.store.Recorded;
import fr.jalon.declaration.words.Words;
import fr.jalon.platform.http.IdempotencyKey;
import fr.jalon.platform.http.IfMatch;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Turns requests into commands: parsed first, then compared with the referential, then with the caller's rights. */
@RestController
@RequestMapping("/api/declarations")
class DeclarationCommandController {

    private final Asking asking;
    private final Declarations declarations;
    private final Clauses clauses;
    private final Actions actions;
    private final Words words;
    private final Clock clock;

    DeclarationCommandController(
            Asking asking, Declarations declarations, Clauses clauses, Actions actions, Words words, Clock clock) {
        this.asking = asking;
        this.declarations = declarations;
        this.clauses = clauses;
        this.actions = actions;
        this.words = words;
        this.clock = clock;
    }

    @Operation(
            summary = "Begins a declaration",
            description = "`declarant` is a FINESS number or the code of a group. A group names in `covers` the members"
                    + " its content counts for, between dates; an establishment has no `covers`. The content has the"
                    + " shape the programme asks for on its effective date, or is `not-applicable` with a"
                    + " justification. A second declaration of the same indicator is 409 with `Location`.")
    @PostMapping
    ResponseEntity<DeclarationAnswer> draft(@RequestBody Asks.Opening body, Caller caller, HttpServletRequest request) {
        IdempotencyKey.of(request);
        var code = Given.required("/declarant", body.declarant());
        var programme = Given.required("/programme", body.programme());
        var indicator = Given.required("/indicator", body.indicator());
        var declarant = Given.within("/declarant", () -> Declarant.entered(code));
        var id = Given.within("", () -> new DeclarationId(programme, declarant, indicator));
        var said = new Said(words, id.stream());
        var content = Given.content(declarant, body.statement(), said);
        clauses.requireKnown(id);
        requireRight(Step.REVISE, caller, id, Declaration.NONE);
        var done = asking.begin(caller, request, said, id, (by, _) -> {
            var clause = clauses.of(id, content.effectiveFrom());
            return new Draft(id, content, clause, by, clock.instant());
        });
        var answer = answer(caller, id, done);
        return ResponseEntity.created(URI.create(Asking.location(id)))
                .eTag(IfMatch.tag(answer.version()))
                .body(answer);
    }

    @Operation(
            summary = "Writes another content",
            description = "In the place of the one in work, or a new one after a return, a decision or a withdrawal. A"
                    + " content that was decided is corrected by a new one, backdated if need be, with the `reason`;"
                    + " the earlier one goes on holding until the new one reaches the same reading.")
    @PutMapping("/{id}/content")
    ResponseEntity<DeclarationAnswer> revise(
            @PathVariable("id") String name,
            @RequestBody Asks.Statement body,
            Caller caller,
            HttpServletRequest request) {
        var id = id(name, request);
        var said = new Said(words, id.stream());
        Content content = Given.content(id.declarant(), body, said);
        var reason = said.optional("/reason", body.reason());
        return ask(Step.REVISE, caller, request, said, id, (by, _) -> {
            var clause = clauses.of(id, content.effectiveFrom());
            return new Revise(id, content, clause, reason, by, clock.instant());
        });
    }

    @Operation(
            summary = "Hands the content in work over",
            description = "From here on it counts as declared and waits for the first level of its chain.")
    @PostMapping("/{id}/submission")
    ResponseEntity<DeclarationAnswer> submit(
            @PathVariable("id") String name,
            @RequestBody Asks.Nothing body,
            Caller caller,
            HttpServletRequest request) {
        var id = id(name, request);
        return ask(Step.SUBMIT, caller, request, new Said(words, id.stream()), id, (by, history) -> {
            var content = new Story(history).chapters().getLast().content();
            return new Submit(id, clauses.of(id, content.effectiveFrom()), by, clock.instant());
        });
    }

    @Operation(
            summary = "Endorses or returns, at a level before the last",
            description = "Once for each such level of the chain, each time by another person. A return says `why`, a"
                    + " `reason` and perhaps a `deadline`, and takes the content out of every reading.")
    @PostMapping("/{id}/review")
    ResponseEntity<DeclarationAnswer> review(
            @PathVariable("id") String name,
            @RequestBody Asks.Judgement<Asks.Review> body,
            Caller caller,
            HttpServletRequest request) {
        var id = id(name, request);
        var said = new Said(words, id.stream());
        var judgement = GivenJudgement.review(id, body, said);
        return ask(
                Step.REVIEW,
                caller,
                request,
                said,
                id,
                (by, _) -> judgement.command(actions.levels(caller, id.declarant()), by, clock.instant()));
    }

    @Operation(
            summary = "Accepts, refuses or returns, at the last level",
            description = "A refusal needs a `reason`, a return also `why`.")
    @PostMapping("/{id}/decision")
    ResponseEntity<DeclarationAnswer> decide(
            @PathVariable("id") String name,
            @RequestBody Asks.Judgement<Asks.Decision> body,
            Caller caller,
            HttpServletRequest request) {
        var id = id(name, request);
        var said = new Said(words, id.stream());
        var judgement = GivenJudgement.decision(id, body, said);
        return ask(
                Step.DECIDE,
                caller,
                request,
                said,
                id,
                (by, _) -> judgement.command(actions.levels(caller, id.declarant()), by, clock.instant()));
    }

    @Operation(
            summary = "Takes a submitted content back",
            description = "Without `from` the content never counts again and the one before holds again; with `from` it"
                    + " holds until the day before, and then nothing older holds until a later content. Nothing is"
                    + " deleted. `revision` is by default the last one that was neither"
                    + " returned nor withdrawn.")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<DeclarationAnswer> withdraw(
            @PathVariable("id") String name,
            @RequestBody Asks.Withdrawal body,
            Caller caller,
            HttpServletRequest request) {
        var id = id(name, request);
        var said = new Said(words, id.stream());
        var reason = said.required("/reason", body.reason());
        return ask(
                Step.WITHDRAW,
                caller,
                request,
                said,
                id,
                (by, _) -> new Withdraw(id, body.revision(), body.from(), reason, by));
    }

    private ResponseEntity<DeclarationAnswer> ask(
            Step step, Caller caller, HttpServletRequest request, Said said, DeclarationId id, Asking.Making making) {
        var history = declarations.requireVisible(caller, id);
        var events = history.stream().map(Recorded::event).toList();
        requireRight(step, caller, id, Declaration.of(events));
        var answer = answer(caller, id, asking.ask(caller, request, said, id, making));
        return ResponseEntity.ok().eTag(IfMatch.tag(answer.version())).body(answer);
    }

    /** The declaration a path names, and the key every command needs. */
    private static DeclarationId id(String name, HttpServletRequest request) {
        IdempotencyKey.of(request);
        return DeclarationQueryController.id(name);
    }

    private void requireRight(Step step, Caller caller, DeclarationId id, Declaration state) {
        if (!actions.may(step, caller, id.declarant(), state.chain())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        }
    }

    private DeclarationAnswer answer(Caller caller, DeclarationId id, Optional<Range> done) {
        return done.map(range -> declarations.after(caller, id, range))
                .orElseGet(() -> declarations.unchanged(caller, id));
    }
}
