package fr.jalon.declaration.establishment;

import fr.jalon.declaration.establishment.model.Departments;
import fr.jalon.declaration.establishment.model.Description;
import fr.jalon.declaration.establishment.model.EstablishmentDecider;
import fr.jalon.declaration.establishment.model.EstablishmentEvent;
import fr.jalon.declaration.establishment.model.RegisterEstablishment;
import fr.jalon.declaration.establishment.model.Site;
import fr.jalon.declaration.keeping.Keeping;
import fr.jalon.declaration.keeping.Kept;
import fr.jalon.declaration.keeping.Required;
import fr.jalon.declaration.keeping.SourceBody;
import fr.jalon.declaration.keeping.Stream;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator register an establishment, or describe a known one anew. */
@RestController
class EstablishmentCommandController {

    private static final Pattern SIREN = Pattern.compile("\\d{9}");

    private final Keeping keeping;

    EstablishmentCommandController(Keeping keeping) {
        this.keeping = keeping;
    }

    @PostMapping("/api/establishments")
    ResponseEntity<Kept> register(HttpServletRequest request, Caller caller, @RequestBody Body body) {
        return keep(request, caller, body.description());
    }

    /** The whole of what is known of an establishment, activities and their volume with it. */
    @PutMapping("/api/establishments/{finess}")
    ResponseEntity<Kept> describe(
            @PathVariable String finess, HttpServletRequest request, Caller caller, @RequestBody Body body) {
        var description = body.description();
        if (!description.finess().equals(finess)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "value-malformed").at("/finess", description.finess());
        }
        return keep(request, caller, description);
    }

    private ResponseEntity<Kept> keep(HttpServletRequest request, Caller caller, Description description) {
        var command = new RegisterEstablishment(description);
        var stream = new Stream<>(
                AskedOfEstablishment.stream(command.finess()),
                "/api/establishments/" + command.finess(),
                EstablishmentEvent.class);
        return keeping.once(
                request,
                caller,
                stream,
                history -> !EstablishmentDecider.decide(
                                command,
                                history.isEmpty() ? null : history.getLast().description())
                        .isEmpty(),
                madeFor -> new AskedOfEstablishment(command, madeFor));
    }

    /** An establishment as it shall be known, whole. */
    record Body(
            @Nullable String finess,
            @Nullable String name,
            @Nullable String siren,
            @Nullable List<@Nullable SiteBody> sites,
            @Nullable List<@Nullable ActivityBody> activities,
            @Nullable VolumeBody activityVolume,
            @Nullable SourceBody source) {

        Description description() {
            var number = Required.finess("/finess", finess);
            String department = Departments.of(number);
            String region = Departments.region(department)
                    .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "department-unknown", department)
                            .at("/finess", number.value()));
            return new Description(
                    number.value(),
                    name == null ? null : Required.text("/name", name),
                    siren == null ? null : Required.matching("/siren", SIREN, siren),
                    department,
                    region,
                    siteList(),
                    SourceBody.of(source),
                    ActivityBody.list(activities),
                    activityVolume == null ? null : activityVolume.volume());
        }

        private List<Site> siteList() {
            List<Site> list = new ArrayList<>();
            for (var site : sites == null ? List.<@Nullable SiteBody>of() : sites) {
                String at = "/sites/" + list.size();
                list.add(Required.present(at, site).site(at));
            }
            return List.copyOf(list);
        }
    }

    /** A site of the establishment. */
    record SiteBody(
            @Nullable String finess,
            @Nullable String name,
            @Nullable String category,
            @Nullable String categoryLabel,
            @Nullable String city) {

        Site site(String at) {
            return new Site(
                    Required.finess(at + "/finess", finess).value(),
                    Required.text(at + "/name", name),
                    Required.text(at + "/category", category),
                    Required.text(at + "/categoryLabel", categoryLabel),
                    Required.text(at + "/city", city));
        }
    }
}
