package fr.jalon.declaration.establishment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.declaration.establishment.model.Activity;
import fr.jalon.declaration.establishment.model.ActivityVolume;
import fr.jalon.declaration.establishment.model.Description;
import fr.jalon.declaration.establishment.model.EstablishmentEvent;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.establishment.model.Malformed;
import fr.jalon.declaration.establishment.model.Site;
import fr.jalon.declaration.keeping.Action;
import fr.jalon.declaration.keeping.Actions;
import fr.jalon.declaration.reading.Basis;
import fr.jalon.declaration.reading.Known;
import fr.jalon.declaration.reading.SourceShown;
import fr.jalon.declaration.store.Moment;
import fr.jalon.declaration.store.Moments;
import fr.jalon.platform.http.IfMatch;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows establishments. */
@RestController
class EstablishmentQueryController {

    private final EstablishmentReading establishments;
    private final Moments moments;
    private final Actions actions;

    EstablishmentQueryController(EstablishmentReading establishments, Moments moments, Actions actions) {
        this.establishments = establishments;
        this.moments = moments;
        this.actions = actions;
    }

    @GetMapping("/api/establishments/{finess}")
    ResponseEntity<Shown> one(@PathVariable String finess, @RequestParam @Nullable String knownAt, Caller caller) {
        var moment = moments.at(knownAt);
        var known = Known.<EstablishmentEvent>at(
                moment, establishments.history(parsed(finess)), "unknown-establishment", finess);
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(known.version()))
                .body(shown(
                        known.events().getLast().description(), actions.of(caller, Actions.ADMIN, "describe"), moment));
    }

    private static Finess parsed(String finess) {
        try {
            return Finess.entered(finess);
        } catch (Malformed malformed) {
            throw Problem.of(HttpStatus.BAD_REQUEST, malformed.reason(), finess).inParameter("finess", finess);
        }
    }

    private static Shown shown(Description description, List<Action> actions, Moment moment) {
        return new Shown(
                description.finess(),
                description.name(),
                description.siren(),
                description.department(),
                description.region(),
                "derived",
                description.sites(),
                description.activities(),
                VolumeShown.of(description.activityVolume()),
                SourceShown.of(description.source()),
                actions,
                Basis.of(null, moment));
    }

    /**
     * An establishment as answers show it.
     *
     * @param activities absent when they are not known, as is their volume
     * @param regionStanding how sure the region is: always derived, from the department of the number
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String finess,
            @Nullable String name,
            @Nullable String siren,
            String department,
            String region,
            String regionStanding,
            List<Site> sites,
            @Nullable List<Activity> activities,
            @Nullable VolumeShown activityVolume,
            SourceShown source,
            List<Action> actions,
            Basis basis) {}

    /**
     * How much an establishment does in a year.
     *
     * @param value a decimal, as a text so that it stays exact
     */
    record VolumeShown(String value, ActivityVolume.Unit unit, int year) {

        static @Nullable VolumeShown of(@Nullable ActivityVolume volume) {
            return volume == null
                    ? null
                    : new VolumeShown(volume.value().toPlainString(), volume.unit(), volume.year());
        }
    }
}
