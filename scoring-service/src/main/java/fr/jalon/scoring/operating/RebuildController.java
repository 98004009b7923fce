package fr.jalon.scoring.operating;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds of the facts. */
@RestController
@RequestMapping(RebuildController.PATH)
class RebuildController {

    static final String PATH = "/api/operations/scoring/rebuild";

    private final Rebuilds rebuilds;
    private final Administrator administrator;

    RebuildController(Rebuilds rebuilds, Administrator administrator) {
        this.rebuilds = rebuilds;
        this.administrator = administrator;
    }

    @Operation(
            summary = "Rebuild all facts from the messages taken in, compare, and switch to them when they are equal")
    @PostMapping
    ResponseEntity<RebuildStatus> start(
            @RequestParam(required = false) @Nullable String accept, @Parameter(hidden = true) Caller caller)
            throws SQLException {
        administrator.require(caller);
        if (accept != null && !accept.equals("differences")) {
            throw Problem.of(BAD_REQUEST, "parameter-malformed").inParameter("accept", accept);
        }
        var started = rebuilds.start(accept != null);
        if (started.isEmpty()) {
            throw running();
        }
        return ResponseEntity.accepted().location(location(started.get())).body(started.get());
    }

    @Operation(summary = "The rebuild that was started last")
    @GetMapping
    RebuildStatus last(@Parameter(hidden = true) Caller caller) throws SQLException {
        administrator.require(caller);
        return rebuilds.last().orElseThrow(() -> Problem.of(NOT_FOUND, "no-rebuild"));
    }

    @Operation(summary = "How far a rebuild is, or what came of it")
    @GetMapping("/{id}")
    RebuildStatus status(@PathVariable String id, @Parameter(hidden = true) Caller caller) throws SQLException {
        administrator.require(caller);
        return rebuilds.find(parsed(id)).orElseThrow(() -> unknown(id));
    }

    private Problem running() throws SQLException {
        var problem = Problem.of(CONFLICT, "rebuild-running");
        rebuilds.last()
                .ifPresent(last ->
                        problem.header(HttpHeaders.LOCATION, location(last).toString()));
        return problem;
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw unknown(id);
        }
    }

    private static Problem unknown(String id) {
        return Problem.of(NOT_FOUND, "unknown-rebuild", id);
    }

    private static URI location(RebuildStatus status) {
        return URI.create(PATH + "/" + status.id());
    }
}
