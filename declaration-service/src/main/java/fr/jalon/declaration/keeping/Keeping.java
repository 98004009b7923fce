package fr.jalon.declaration.keeping;

import fr.jalon.declaration.asking.Asked;
import fr.jalon.declaration.asking.Commands;
import fr.jalon.declaration.asking.Range;
import fr.jalon.declaration.asking.StaleVersion;
import fr.jalon.declaration.store.Recorded;
import fr.jalon.declaration.store.Streams;
import fr.jalon.platform.http.IdempotencyKey;
import fr.jalon.platform.http.IfMatch;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.security.Perimeter;
import fr.jalon.platform.time.ParisDays;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out the commands on the referential, each once. */
@Component
public final class Keeping {

    private static final Perimeter EVERYWHERE = new Perimeter("national", "");

    private final Commands commands;
    private final Streams streams;
    private final Clock clock;

    Keeping(Commands commands, Streams streams, Clock clock) {
        this.commands = commands;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * Carries a command of an administrator out, unless it was carried out before under the same key.
     *
     * @param trial decides on what happened so far, without effect, and tells whether anything would change
     * @param command the command for the version it was made for
     * @return 201 with {@code Location} when the stream began with it, else 200
     */
    public <E> ResponseEntity<Kept> once(
            HttpServletRequest request,
            Caller caller,
            Stream<E> stream,
            Predicate<List<E>> trial,
            Function<OptionalLong, ? extends Asked> command) {
        return once(
                request,
                caller,
                List.of("admin"),
                stream,
                (_, history) -> trial.test(history),
                (_, madeFor) -> command.apply(madeFor));
    }

    /**
     * Carries a command out, unless it was carried out before under the same key.
     *
     * @param roles one of which the caller must have, everywhere
     * @param trial as above, for the pseudonym of the caller
     * @param command as above, for the pseudonym of the caller
     */
    public <E> ResponseEntity<Kept> once(
            HttpServletRequest request,
            Caller caller,
            List<String> roles,
            Stream<E> stream,
            BiPredicate<UUID, List<E>> trial,
            BiFunction<UUID, OptionalLong, ? extends Asked> command) {
        var key = IdempotencyKey.of(request);
        require(caller, roles);
        try {
            return commands.once(
                            caller,
                            key,
                            List.of(),
                            by -> wouldChange(request, stream, history -> trial.test(by, history)),
                            by -> command.apply(by, madeFor(request)))
                    .map(range -> answer(stream, range))
                    .orElseGet(() -> unchanged(stream));
        } catch (StaleVersion overtaken) {
            throw stale(stream, made(request));
        }
    }

    private void require(Caller caller, List<String> roles) {
        var today = ParisDays.today(clock);
        if (roles.stream().noneMatch(role -> caller.has(role, EVERYWHERE, today))) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        }
    }

    private <E> boolean wouldChange(HttpServletRequest request, Stream<E> stream, Predicate<List<E>> trial) {
        var history = history(stream);
        if (history.isEmpty()) {
            boolean begins = trial.test(List.of()); // may say that it cannot begin so
            if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
                throw stale(stream, IfMatch.version(request));
            }
            return begins;
        }
        long version = IfMatch.version(request);
        if (history.getLast().version() != version) {
            throw stale(stream, version);
        }
        return trial.test(history.stream().map(Recorded::event).toList());
    }

    private static OptionalLong madeFor(HttpServletRequest request) {
        long made = made(request);
        return made == IfMatch.NEVER ? ReferentialCommand.NOT_YET : OptionalLong.of(made);
    }

    private static long made(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.IF_MATCH) == null ? IfMatch.NEVER : IfMatch.version(request);
    }

    private <E> Problem stale(Stream<E> stream, long made) {
        var history = history(stream);
        var changes = history.stream()
                .filter(recorded -> recorded.version() > made)
                .map(recorded -> new Change(
                        recorded.event().getClass().getSimpleName(),
                        recorded.version(),
                        recorded.position(),
                        recorded.recordedAt().toString()))
                .toList();
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-version")
                .with(
                        "currentVersion",
                        history.isEmpty() ? null : history.getLast().version())
                .with("changes", changes);
    }

    private <E> ResponseEntity<Kept> answer(Stream<E> stream, Range range) {
        var those = history(stream).stream()
                .filter(recorded -> recorded.position() >= range.first() && recorded.position() <= range.last())
                .toList();
        var last = those.getLast();
        var kept = new Kept(stream.id(), last.version(), last.position(), last.recordedAt(), true);
        boolean created = those.getFirst().version() == 0;
        var answer = created ? ResponseEntity.created(URI.create(stream.path())) : ResponseEntity.ok();
        return answer.eTag(IfMatch.tag(kept.version())).body(kept);
    }

    private <E> ResponseEntity<Kept> unchanged(Stream<E> stream) {
        var last = history(stream).getLast();
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(last.version()))
                .body(new Kept(stream.id(), last.version(), last.position(), last.recordedAt(), false));
    }

    private <E> List<Recorded<E>> history(Stream<E> stream) {
        return streams.read(stream.name(), stream.event());
    }

    /** One thing that happened since the version a command was made for. */
    record Change(String event, long version, long position, String recordedAt) {}
}
