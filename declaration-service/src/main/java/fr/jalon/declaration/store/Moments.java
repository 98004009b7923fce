package fr.jalon.declaration.store;

import fr.jalon.eventstore.EventLog;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.time.KnownAt;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what a client calls {@code knownAt} into a position. */
@Component
public final class Moments {

    private final EventLog log;
    private final Clock clock;

    Moments(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The last position there is. */
    public Moment head() {
        var head = log.head();
        return new Moment(head.position(), head.recordedAt());
    }

    /** The position meant by {@code knownAt}; the head when nothing is asked; 400 when it lies in the future. */
    public Moment at(@Nullable String knownAt) {
        return knownAt == null ? head() : at(KnownAt.parse(knownAt), knownAt);
    }

    private Moment at(KnownAt knownAt, String text) {
        return switch (knownAt) {
            case KnownAt.AtPosition(var position) -> at(position, text);
            case KnownAt.AtInstant(var instant) -> {
                if (instant.isAfter(clock.instant())) {
                    throw future(text);
                }
                yield at(log.positionAt(instant).orElseThrow(() -> future(text)), text);
            }
        };
    }

    private Moment at(long position, String text) {
        var recordedAt =
                position == 0 ? Instant.EPOCH : log.recordedAt(position).orElseThrow(() -> future(text));
        return new Moment(position, recordedAt);
    }

    private static Problem future(String text) {
        return Problem.of(HttpStatus.BAD_REQUEST, "known-in-the-future", text).inParameter("knownAt", text);
    }
}
