package fr.jalon.declaration.reading;

import fr.jalon.declaration.store.Moment;
import fr.jalon.declaration.store.Recorded;
import fr.jalon.platform.problem.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What was known of one thing at a moment.
 *
 * @param events what had happened to it, at least one
 * @param version of its stream then
 */
public record Known<T>(List<T> events, long version) {

    /**
     * The part of {@code history} known at {@code moment}.
     *
     * @param unknown name of the 404 when nothing ever happened; when nothing had happened yet it is {@code not-known-at}
     * @param name what was asked for
     */
    public static <T> Known<T> at(Moment moment, List<Recorded<T>> history, String unknown, String name) {
        if (history.isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, unknown, name);
        }
        var then = history.stream()
                .filter(recorded -> recorded.position() <= moment.position())
                .toList();
        if (then.isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-known-at", name, moment.position())
                    .with("knownSince", history.getFirst().position());
        }
        return new Known<>(
                then.stream().map(Recorded::event).toList(), then.getLast().version());
    }
}
