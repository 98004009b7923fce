package fr.jalon.declaration.declaring;

import fr.jalon.declaration.asking.Range;
import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.DecisionOutcome;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Decide;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Draft;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Review;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Revise;
import fr.jalon.declaration.declaring.model.DeclarationCommand.Submit;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.ReviewOutcome;
import fr.jalon.declaration.declaring.model.Step;
import fr.jalon.declaration.words.Words;
import fr.jalon.platform.http.IdempotencyKey;
import fr.jalon.platform.http.IfMatch;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
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

    @PostMapping
    ResponseEntity<DeclarationAnswer> draft(
            @RequestBody ContentBody.Opening body, Caller caller, HttpServletRequest request) {
        IdempotencyKey.of(request);
        var declarant = Given.required("/declarant", body.declarant());
        var programme = Given.required("/programme", body.programme());
        var indicator = Given.required("/indicator", body.indicator());
        var finess = Given.within("/declarant", () -> DeclarationId.declarant(declarant));
        var id = Given.within("", () -> new DeclarationId(programme, finess, indicator));
        var said = new Said(words, id.stream());
        var content = Given.content(body.statement(), said);
        clauses.requireKnown(id);
        requireRight(Step.REVISE, caller, id);
        var done = asking.begin(caller, request, said, id, (by, _) -> {
            var clause = clauses.of(id, content.effectiveFrom());
            return new Draft(id, content, clause, by, clock.instant());
        });
        var answer = answer(caller, id, done);
        return ResponseEntity.created(URI.create(Asking.location(id)))
                .eTag(IfMatch.tag(answer.version()))
                .body(answer);
    }

    @PutMapping("/{id}/content")
    ResponseEntity<DeclarationAnswer> revise(
            @PathVariable("id") String name,
            @RequestBody ContentBody.Statement body,
            Caller caller,
            HttpServletRequest request) {
        var id = id(name, request);
        var said = new Said(words, id.stream());
        Content content = Given.content(body, said);
        requireVisible(Step.REVISE, caller, id);
        return answered(caller, id, asking.ask(caller, request, said, id, (by, _) -> {
            var clause = clauses.of(id, content.effectiveFrom());
            return new Revise(id, content, clause, by, clock.instant());
        }));
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<DeclarationAnswer> submit(
            @PathVariable("id") String name,
            @RequestBody ContentBody.Nothing body,
            Caller caller,
            HttpServletRequest request) {
        var id = id(name, request);
        requireVisible(Step.SUBMIT, caller, id);
        return answered(caller, id, asking.ask(caller, request, new Said(words, id.stream()), id, (by, history) -> {
            var content = new Story(history).chapters().getLast().content();
            return new Submit(id, clauses.of(id, content.effectiveFrom()), by, clock.instant());
        }));
    }

    @PostMapping("/{id}/review")
    ResponseEntity<DeclarationAnswer> review(
            @PathVariable("id") String name,
            @RequestBody ContentBody.Judgement<ReviewOutcome> body,
            Caller caller,
            HttpServletRequest request) {
        var id = id(name, request);
        var said = new Said(words, id.stream());
        var outcome = Given.required("/outcome", body.outcome());
        var reason = said.optional("/reason", body.reason());
        if (outcome == ReviewOutcome.RETURNED) {
            Given.required("/reason", reason);
        }
        requireVisible(Step.REVIEW, caller, id);
        return answered(
                caller, id, asking.ask(caller, request, said, id, (by, _) -> new Review(id, outcome, reason, by)));
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<DeclarationAnswer> decide(
            @PathVariable("id") String name,
            @RequestBody ContentBody.Judgement<DecisionOutcome> body,
            Caller caller,
            HttpServletRequest request) {
        var id = id(name, request);
        var said = new Said(words, id.stream());
        var outcome = Given.required("/outcome", body.outcome());
        var reason = said.optional("/reason", body.reason());
        if (outcome == DecisionOutcome.REFUSED) {
            Given.required("/reason", reason);
        }
        requireVisible(Step.DECIDE, caller, id);
        return answered(
                caller, id, asking.ask(caller, request, said, id, (by, _) -> new Decide(id, outcome, reason, by)));
    }

    /** The declaration a path names, and the key every command needs. */
    private static DeclarationId id(String name, HttpServletRequest request) {
        IdempotencyKey.of(request);
        return DeclarationQueryController.id(name);
    }

    private void requireVisible(Step step, Caller caller, DeclarationId id) {
        declarations.requireVisible(caller, id);
        requireRight(step, caller, id);
    }

    private void requireRight(Step step, Caller caller, DeclarationId id) {
        if (!actions.may(step, caller, id.declarant())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        }
    }

    private ResponseEntity<DeclarationAnswer> answered(Caller caller, DeclarationId id, Optional<Range> done) {
        var answer = answer(caller, id, done);
        return ResponseEntity.ok().eTag(IfMatch.tag(answer.version())).body(answer);
    }

    private DeclarationAnswer answer(Caller caller, DeclarationId id, Optional<Range> done) {
        return done.map(range -> declarations.after(caller, id, range))
                .orElseGet(() -> declarations.unchanged(caller, id));
    }
}
