package fr.jalon.declaration.programme;

import fr.jalon.declaration.keeping.Action;
import fr.jalon.declaration.programme.VersionStates.State;
import fr.jalon.declaration.programme.model.Version;
import fr.jalon.declaration.programme.model.Versions;
import fr.jalon.declaration.reading.Basis;
import fr.jalon.declaration.reading.Known;
import fr.jalon.declaration.store.Moments;
import fr.jalon.platform.http.IfMatch;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the versions of a programme, adopted or only proposed, and gives each back as a file. */
@RestController
class VersionQueryController {

    private static final MediaType YAML = MediaType.valueOf("application/yaml");

    private final ProgrammeHistory programmes;
    private final VersionStates states;
    private final VersionActions actions;
    private final Moments moments;

    VersionQueryController(ProgrammeHistory programmes, VersionStates states, VersionActions actions, Moments moments) {
        this.programmes = programmes;
        this.states = states;
        this.actions = actions;
        this.moments = moments;
    }

    @GetMapping("/api/programmes/{code}/versions")
    ResponseEntity<Page> all(@PathVariable String code, @RequestParam @Nullable String knownAt, Caller caller) {
        var moment = moments.at(knownAt);
        var history = programmes.of(code);
        var known = Known.at(moment, history, "unknown-programme", code);
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(known.version()))
                .body(new Page(
                        states.of(code, history, moment, caller),
                        null,
                        actions.propose(caller),
                        Basis.of(null, moment)));
    }

    /** One version: the edition asked for, else the adopted one, else the one proposed last. */
    @GetMapping(
            path = "/api/programmes/{code}/versions/{version}",
            produces = {MediaType.APPLICATION_JSON_VALUE, "application/yaml"})
    ResponseEntity<?> one(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam @Nullable Integer edition,
            @RequestParam @Nullable String knownAt,
            @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Caller caller) {
        var moment = moments.at(knownAt);
        var known = Known.at(moment, programmes.of(code), "unknown-programme", code);
        var found = find(Versions.of(known.events()), version, edition)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-version", code, version));
        var answer = ResponseEntity.ok().eTag(IfMatch.tag(known.version())).varyBy(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("yaml")) {
            return answer.contentType(YAML).body(ProgrammeExport.yaml(found.draft()));
        }
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(ProgrammeShown.of(
                        found,
                        VersionStates.word(found, known.events()),
                        actions.propose(caller),
                        Basis.of(null, moment)));
    }

    private static Optional<Version> find(Versions versions, String version, @Nullable Integer edition) {
        var editions = versions.proposed().stream()
                .filter(one -> one.text().version().equals(version))
                .toList();
        if (edition != null) {
            return editions.stream()
                    .filter(one -> one.text().edition() == edition)
                    .findAny();
        }
        return versions.adopted().stream()
                .filter(editions::contains)
                .findAny()
                .or(() -> editions.stream()
                        .max(Comparator.comparing(one -> one.text().edition())));
    }

    /** All versions of a programme, in the order in which they were last proposed; there are few. */
    record Page(List<State> items, @Nullable String next, List<Action> actions, Basis basis) {}
}
