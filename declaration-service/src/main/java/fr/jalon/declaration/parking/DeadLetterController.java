package fr.jalon.declaration.parking;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.security.Perimeter;
import fr.jalon.platform.time.ParisDays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The streams that are parked, and another try at one of them. */
@RestController
@RequestMapping("/api/operations/declaration/dead-letters")
class DeadLetterController {

    private static final int LONGEST_PAGE = 200;
    private static final Perimeter EVERYWHERE = new Perimeter("national", "");

    private final ParkedStreams parked;
    private final Replay replay;
    private final Clock clock;

    DeadLetterController(ParkedStreams parked, Replay replay, Clock clock) {
        this.parked = parked;
        this.replay = replay;
        this.clock = clock;
    }

    @Operation(summary = "The parked streams of each projection, with the event that could not be applied and why")
    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Caller caller) {
        requireAdmin(caller);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Problem.of(BAD_REQUEST, "parameter-malformed").inParameter("limit", limit);
        }
        var found = parked.page(cursor == null ? "" : decoded(cursor), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(shown, found.size() > limit ? encoded(shown.getLast().id()) : null);
    }

    @Operation(summary = "Apply a parked stream again, with the code that runs now")
    @PostMapping("/{id}/replay")
    Replayed replay(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        requireAdmin(caller);
        var letter = parked.page("", Integer.MAX_VALUE).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(NOT_FOUND, "unknown-dead-letter", id));
        replay.of(id).ifPresent(why -> {
            throw Problem.of(CONFLICT, "still-parked", id, why).with("why", why);
        });
        return new Replayed(id, letter.stream());
    }

    private void requireAdmin(Caller caller) {
        if (!caller.has("admin", EVERYWHERE, ParisDays.today(clock))) {
            throw Problem.of(FORBIDDEN, "forbidden");
        }
    }

    private static String encoded(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            var id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (id.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("No identifier holds a NUL");
            }
            return id;
        } catch (IllegalArgumentException malformed) {
            throw Problem.of(BAD_REQUEST, "parameter-malformed").inParameter("cursor", cursor);
        }
    }

    /** Some dead letters, and where the others begin. */
    record Page(
            List<ParkedStreams.DeadLetter> items, @Nullable String next) {}

    /** A stream that is applied again. */
    record Replayed(String id, String stream) {}
}
