package fr.jalon.scoring.score;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.time.ParisDays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Scores of establishments and groups. The same basis gives the same bytes, so they are written here, by fixed rules. */
@RestController
@RequestMapping(path = "/api/scores", produces = MediaType.APPLICATION_JSON_VALUE)
class ScoreQueryController {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final int LONGEST_PAGE = 200;

    private final Scores scores;
    private final Rights rights;
    private final Bases bases;
    private final Clock clock;

    ScoreQueryController(Scores scores, Rights rights, Bases bases, Clock clock) {
        this.scores = scores;
        this.rights = rights;
        this.bases = bases;
        this.clock = clock;
    }

    @Operation(summary = "The score of an establishment, as of a day and as known at a time")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScoreAnswer.class)))
    @GetMapping("/establishments/{finess}")
    byte[] score(@PathVariable String finess, @ParameterObject Asked asked, @Parameter(hidden = true) Caller caller) {
        var question = Question.of(asked, ParisDays.today(clock));
        requireSubject(question, finess, asked);
        rights.require(caller, finess);
        return JSON.writeValueAsBytes(scores.of(finess, bases.of(question, caller)));
    }

    @Operation(
            summary = "The score of a group and of its members, as of a day and as known at a time",
            description = "Members are those of that day; one the sources give bounds for only is marked uncertain.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupAnswer.class)))
    @GetMapping("/groups/{code}")
    byte[] group(@PathVariable String code, @ParameterObject Asked asked, @Parameter(hidden = true) Caller caller) {
        var question = Question.of(asked, ParisDays.today(clock));
        requireSubject(question, code, asked);
        rights.requireGroup(caller, code);
        return JSON.writeValueAsBytes(scores.ofGroup(code, bases.of(question, caller)));
    }

    @Operation(summary = "The scores of the establishments the caller may see")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScoreList.class)))
    @GetMapping("/establishments")
    byte[] scores(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @Parameter(hidden = true) Caller caller) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Problem.of(BAD_REQUEST, "parameter-malformed").inParameter("limit", limit);
        }
        var question = Question.of(asked.continuedBy(cursor), ParisDays.today(clock));
        var after = question instanceof Question.Again(var about) ? about.subject() : "";
        return JSON.writeValueAsBytes(scores.list(rights.of(caller), after, limit, bases.of(question, caller)));
    }

    private static void requireSubject(Question question, String subject, Asked asked) {
        if (question instanceof Question.Again(var about) && !about.subject().equals(subject)) {
            throw Problem.of(BAD_REQUEST, "basis-of-another").inParameter("basis", asked.basis());
        }
    }
}
