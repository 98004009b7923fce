package fr.jalon.declaration.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.declaration.group.model.Group;
import fr.jalon.declaration.group.model.GroupEvent;
import fr.jalon.declaration.group.model.Stay;
import fr.jalon.declaration.keeping.Action;
import fr.jalon.declaration.keeping.Actions;
import fr.jalon.declaration.reading.Basis;
import fr.jalon.declaration.reading.Known;
import fr.jalon.declaration.reading.SourceShown;
import fr.jalon.declaration.store.Moment;
import fr.jalon.declaration.store.Moments;
import fr.jalon.declaration.store.Streams;
import fr.jalon.platform.http.IfMatch;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.time.ParisDays;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows groups and who is a member when. */
@RestController
class GroupQueryController {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST = 200;

    private final Streams streams;
    private final GroupView view;
    private final GroupProgress progress;
    private final Moments moments;
    private final Clock clock;
    private final Actions actions;

    GroupQueryController(
            Streams streams, GroupView view, GroupProgress progress, Moments moments, Clock clock, Actions actions) {
        this.streams = streams;
        this.view = view;
        this.progress = progress;
        this.moments = moments;
        this.clock = clock;
        this.actions = actions;
    }

    @GetMapping("/api/groups")
    Page all(
            @RequestParam @Nullable String knownAt,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "limit-malformed", MOST).inParameter("limit", limit);
        }
        var moment = moments.at(knownAt);
        progress.await(moment.position(), PATIENCE);
        var found = view.groups(moment.position(), cursor, limit + 1);
        var items = found.stream().limit(limit).map(Item::of).toList();
        String next = found.size() > limit ? items.getLast().code() : null;
        return new Page(items, next, Basis.of(null, moment));
    }

    @GetMapping("/api/groups/{code}")
    ResponseEntity<Shown> one(
            @PathVariable String code,
            @RequestParam @Nullable LocalDate validAt,
            @RequestParam @Nullable String knownAt,
            Caller caller) {
        var moment = moments.at(knownAt);
        var day = validAt == null ? ParisDays.today(clock) : validAt;
        var history = streams.read(AskedOfGroup.stream(code), GroupEvent.class);
        var known = Known.at(moment, history, "unknown-group", code);
        var group = Group.UNKNOWN;
        for (var event : known.events()) {
            group = group.after(event);
        }
        var shown = shown(code, group, actions.of(caller, Actions.ADMIN, "join", "leave"), day, moment);
        return ResponseEntity.ok().eTag(IfMatch.tag(known.version())).body(shown);
    }

    private static Shown shown(String code, Group group, List<Action> actions, LocalDate day, Moment moment) {
        var registered = Objects.requireNonNull(group.registered(), "A group begins with its registration");
        return new Shown(
                code,
                registered.name(),
                registered.region(),
                SourceShown.of(registered.source()),
                members(group, stay -> stay.counts(day), day),
                members(group, stay -> !stay.counts(day) && stay.uncertain(day, group.earliest()), day),
                actions,
                Basis.of(day, moment));
    }

    private static List<Member> members(Group group, Predicate<Stay> which, LocalDate day) {
        return group.stays().stream()
                .filter(which)
                .sorted(Comparator.comparing(Stay::role).thenComparing(Stay::establishment))
                .map(stay -> Member.of(stay, day, group.earliest()))
                .toList();
    }

    /** A page of groups. */
    record Page(List<Item> items, @Nullable String next, Basis basis) {}

    /** A group in a list. */
    record Item(String code, String name, String region, SourceShown source) {

        static Item of(GroupView.Listed listed) {
            return new Item(listed.code(), listed.name(), listed.region(), SourceShown.of(listed.source()));
        }
    }

    /**
     * A group on the day of the basis.
     *
     * @param members those who count; one whose source gives bounds only is {@code uncertain}
     * @param possibleMembers those who do not count and yet may have been members
     */
    record Shown(
            String code,
            String name,
            String region,
            SourceShown source,
            List<Member> members,
            List<Member> possibleMembers,
            List<Action> actions,
            Basis basis) {}

    /**
     * A member.
     *
     * @param uncertain whether the truth is not known on the day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(
            String establishment,
            String role,
            String roleStanding,
            Dated joined,
            @Nullable Dated left,
            boolean uncertain) {

        static Member of(Stay stay, LocalDate day, LocalDate earliest) {
            var left = stay.left();
            var leaveBound = stay.leaveBound();
            return new Member(
                    stay.establishment(),
                    stay.role().name(),
                    stay.roleStanding().word(),
                    new Dated(stay.joined(), stay.joinBound().name()),
                    left == null || leaveBound == null ? null : new Dated(left, leaveBound.name()),
                    stay.uncertain(day, earliest));
        }
    }

    /** A date and how it binds. */
    record Dated(LocalDate date, String bound) {}
}
