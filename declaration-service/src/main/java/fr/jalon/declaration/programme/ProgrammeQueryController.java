package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.ProgrammeEvent;
import fr.jalon.declaration.programme.model.Text;
import fr.jalon.declaration.programme.model.Version;
import fr.jalon.declaration.programme.model.Versions;
import fr.jalon.declaration.reading.Basis;
import fr.jalon.declaration.reading.Known;
import fr.jalon.declaration.store.Moment;
import fr.jalon.declaration.store.Moments;
import fr.jalon.platform.http.IfMatch;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.time.ParisDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows programmes and which version is in force when. */
@RestController
class ProgrammeQueryController {

    private final ProgrammeHistory programmes;
    private final Moments moments;
    private final Clock clock;
    private final VersionActions actions;

    ProgrammeQueryController(ProgrammeHistory programmes, Moments moments, Clock clock, VersionActions actions) {
        this.programmes = programmes;
        this.moments = moments;
        this.clock = clock;
        this.actions = actions;
    }

    @GetMapping("/api/programmes")
    Page all(@RequestParam @Nullable String knownAt) {
        var moment = moments.at(knownAt);
        var items = programmes.codes(moment.position()).stream()
                .map(code -> Item.of(code, Versions.of(known(code, moment).events())))
                .toList();
        return new Page(items, null, Basis.of(null, moment));
    }

    @GetMapping("/api/programmes/{code}")
    ResponseEntity<ProgrammeShown> one(
            @PathVariable String code,
            @RequestParam @Nullable LocalDate validAt,
            @RequestParam @Nullable String knownAt,
            Caller caller) {
        var moment = moments.at(knownAt);
        var day = validAt == null ? ParisDays.today(clock) : validAt;
        var known = known(code, moment);
        var version = Versions.of(known.events())
                .inForce(day)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "programme-not-in-force", code, day)
                        .inParameter("validAt", day.toString()));
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(known.version()))
                .body(ProgrammeShown.of(
                        version,
                        VersionStates.word(version, known.events()),
                        actions.propose(caller),
                        Basis.of(day, moment)));
    }

    private Known<ProgrammeEvent> known(String code, Moment moment) {
        return Known.at(moment, programmes.of(code), "unknown-programme", code);
    }

    /** All programmes; there are few. */
    record Page(List<Item> items, @Nullable String next, Basis basis) {}

    /** A programme in a list, with the title of its last version. */
    record Item(String code, Text title, List<Dated> versions) {

        static Item of(String code, Versions versions) {
            return new Item(
                    code,
                    versions.last().text().title(),
                    versions.adopted().stream().map(Dated::of).toList());
        }
    }

    /** A version and the day from which it is in force. */
    record Dated(String version, LocalDate inForceFrom) {

        static Dated of(Version version) {
            return new Dated(version.text().version(), version.text().inForceFrom());
        }
    }
}
