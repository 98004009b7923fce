package fr.jalon.declaration.group;

import fr.jalon.declaration.establishment.Establishments;
import fr.jalon.declaration.establishment.model.Departments;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.group.model.Group;
import fr.jalon.declaration.group.model.GroupCommand;
import fr.jalon.declaration.group.model.GroupCommand.JoinGroup;
import fr.jalon.declaration.group.model.GroupCommand.LeaveGroup;
import fr.jalon.declaration.group.model.GroupCommand.RegisterGroup;
import fr.jalon.declaration.group.model.GroupDecider;
import fr.jalon.declaration.group.model.GroupEvent;
import fr.jalon.declaration.group.model.JoinBound;
import fr.jalon.declaration.group.model.LeaveBound;
import fr.jalon.declaration.group.model.Refused;
import fr.jalon.declaration.group.model.Role;
import fr.jalon.declaration.keeping.Keeping;
import fr.jalon.declaration.keeping.Kept;
import fr.jalon.declaration.keeping.Required;
import fr.jalon.declaration.keeping.SourceBody;
import fr.jalon.declaration.keeping.Stream;
import fr.jalon.declaration.provenance.model.Standing;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator register groups and tell who joined and who left. */
@RestController
class GroupCommandController {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,39}");
    private static final Pattern REGION = Pattern.compile("\\d{2}");
    private static final Pattern ROLE_STANDING = Pattern.compile("published|unverified");

    private final Keeping keeping;
    private final Establishments establishments;

    GroupCommandController(Keeping keeping, Establishments establishments) {
        this.keeping = keeping;
        this.establishments = establishments;
    }

    @PostMapping("/api/groups")
    ResponseEntity<Kept> register(HttpServletRequest request, Caller caller, @RequestBody RegisterBody body) {
        return once(request, caller, body.command());
    }

    @PostMapping("/api/groups/{code}/members")
    ResponseEntity<Kept> join(
            HttpServletRequest request, Caller caller, @PathVariable String code, @RequestBody JoinBody body) {
        var command = body.command(code);
        requireKnown(command.establishment());
        return once(request, caller, command);
    }

    @PostMapping("/api/groups/{code}/departures")
    ResponseEntity<Kept> leave(
            HttpServletRequest request, Caller caller, @PathVariable String code, @RequestBody LeaveBody body) {
        var command = body.command(code);
        requireKnown(command.establishment());
        return once(request, caller, command);
    }

    private void requireKnown(String finess) {
        if (establishments.find(new Finess(finess)).isEmpty()) {
            throw Problem.of(HttpStatus.CONFLICT, "unknown-establishment", finess)
                    .at("/establishment", finess);
        }
    }

    private ResponseEntity<Kept> once(HttpServletRequest request, Caller caller, GroupCommand command) {
        var stream =
                new Stream<>(AskedOfGroup.stream(command.group()), "/api/groups/" + command.group(), GroupEvent.class);
        try {
            return keeping.once(
                    request,
                    caller,
                    stream,
                    history -> !GroupDecider.decide(command, state(history)).isEmpty(),
                    madeFor -> new AskedOfGroup(command, madeFor));
        } catch (Refused refused) {
            boolean unknown = refused.reason() == Refused.Reason.UNKNOWN_GROUP;
            throw Problem.of(
                    unknown ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT,
                    refused.slug(),
                    refused.arguments().toArray());
        }
    }

    private static Group state(List<GroupEvent> history) {
        var state = Group.UNKNOWN;
        for (var event : history) {
            state = state.after(event);
        }
        return state;
    }

    /** A group to be known. */
    record RegisterBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable String region,
            @Nullable SourceBody source) {

        RegisterGroup command() {
            String inRegion = Required.matching("/region", REGION, region);
            if (!Departments.isRegion(inRegion)) {
                throw Problem.of(HttpStatus.CONFLICT, "region-unknown", inRegion)
                        .at("/region", inRegion);
            }
            return new RegisterGroup(
                    Required.matching("/code", CODE, code),
                    Required.text("/name", name),
                    inRegion,
                    SourceBody.of(source));
        }
    }

    /** A joining; how sure the role is may be left out when it is published. */
    record JoinBody(
            @Nullable String establishment,
            @Nullable Role role,
            @Nullable String roleStanding,
            @Nullable LocalDate date,
            @Nullable JoinBound bound,
            @Nullable SourceBody source) {

        JoinGroup command(String group) {
            String standing = roleStanding == null ? "published" : roleStanding;
            return new JoinGroup(
                    group,
                    Required.finess("/establishment", establishment).value(),
                    Required.present("/role", role),
                    Standing.of(Required.matching("/roleStanding", ROLE_STANDING, standing)),
                    Required.present("/date", date),
                    Required.present("/bound", bound),
                    SourceBody.of(source));
        }
    }

    /** A leaving. */
    record LeaveBody(
            @Nullable String establishment,
            @Nullable LocalDate date,
            @Nullable LeaveBound bound,
            @Nullable SourceBody source) {

        LeaveGroup command(String group) {
            return new LeaveGroup(
                    group,
                    Required.finess("/establishment", establishment).value(),
                    Required.present("/date", date),
                    Required.present("/bound", bound),
                    SourceBody.of(source));
        }
    }
}
