package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.Malformed;
import fr.jalon.declaration.store.Moments;
import fr.jalon.platform.http.IfMatch;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.time.ParisDays;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows declarations, one or many, as they were known and as they hold on the dates asked. */
@RestController
@RequestMapping("/api/declarations")
class DeclarationQueryController {

    private static final int MOST = 200;

    private final Declarations declarations;
    private final DeclarationList list;
    private final Moments moments;
    private final Clock clock;

    DeclarationQueryController(Declarations declarations, DeclarationList list, Moments moments, Clock clock) {
        this.declarations = declarations;
        this.list = list;
        this.moments = moments;
        this.clock = clock;
    }

    @Operation(
            summary = "Shows a declaration",
            description = "As it was known at `knownAt`, with every content and what was said of it, the revision that"
                + " holds on `validAt` on each reading, and what the caller may do next or why not. Drafts are shown"
                + " to those who declare and to the auditor alone.")
    @GetMapping("/{id}")
    ResponseEntity<DeclarationAnswer> one(
            @PathVariable("id") String name,
            @RequestParam(name = "validAt", required = false) @Nullable LocalDate validAt,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            Caller caller) {
        var id = id(name);
        var moment = moments.at(knownAt);
        var day = validAt == null ? ParisDays.today(clock) : validAt;
        var answer = declarations.at(caller, id, moment, day);
        return ResponseEntity.ok().eTag(IfMatch.tag(answer.version())).body(answer);
    }

    @Operation(
            summary = "Lists declarations",
            description =
                    "Those the caller sees, in the order of their ids, as known at one position that every further"
                        + " page keeps. `declarant` is a FINESS number or the code of a group; `awaits` is the level"
                        + " that has to act: COORDINATOR, REGULATOR or NATIONAL; `atLeast` waits for a position.")
    @GetMapping
    DeclarationList.Page many(
            @RequestParam(name = "declarant", required = false) @Nullable String declarant,
            @RequestParam(name = "programme", required = false) @Nullable String programme,
            @RequestParam(name = "indicator", required = false) @Nullable String indicator,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "awaits", required = false) @Nullable String awaits,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "atLeast", required = false) @Nullable Long atLeast,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            Caller caller) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "parameter-malformed").inParameter("limit", limit);
        }
        var filter = new DeclarationList.Filter(declarant, programme, indicator, state, awaits);
        return list.page(caller, filter, knownAt, atLeast == null ? 0 : atLeast, cursor, limit);
    }

    static DeclarationId id(String name) {
        try {
            return DeclarationId.parse(name);
        } catch (Malformed malformed) {
            throw Problem.of(HttpStatus.BAD_REQUEST, malformed.reason().slug(), malformed.value())
                    .inParameter("id", name);
        }
    }
}
