package fr.jalon.scoring.score;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import fr.jalon.platform.messaging.SequencedConsumer;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.time.KnownAt;
import fr.jalon.scoring.fact.RecordClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Turns the record time a client asks for into a position that is applied here, or says why not.
 *
 * <p>An instant before the last message applied is answered from here. Only declaration-service knows what a later one
 * stands for, since nothing may ever be recorded behind its answer.
 */
@Component
class Positions {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RecordClock record;
    private final DeclarationService declarations;
    private final SequencedConsumer consumer;
    private final Clock clock;

    Positions(RecordClock record, DeclarationService declarations, SequencedConsumer consumer, Clock clock) {
        this.record = record;
        this.declarations = declarations;
        this.consumer = consumer;
        this.clock = clock;
    }

    /** The position meant by {@code knownAt}, null for what is applied now; waits for {@code atLeast} where given. */
    long resolve(@Nullable KnownAt knownAt, @Nullable Long atLeast, Caller caller) {
        if (atLeast != null) {
            applied(atLeast);
        }
        var position =
                switch (knownAt) {
                    case null -> now().position();
                    case KnownAt.AtPosition(var asked) -> position(asked, caller);
                    case KnownAt.AtInstant(var instant) -> position(instant, caller);
                };
        return applied(position);
    }

    /** Waits for a position that an answer named before; 400 for one that nobody can have named yet. */
    void again(long position, Caller caller) {
        applied(position(position, caller));
    }

    /** {@code position}, once it is applied; 503 {@code behind} with the lag when that takes too long. */
    long applied(long position) {
        long applied = record.await(position, PATIENCE);
        if (applied < position) {
            throw behind(position - applied);
        }
        return position;
    }

    /** The last position applied; 0 before the first. */
    long head() {
        return record.head().map(RecordClock.Applied::position).orElse(0L);
    }

    /** Messages on the topic that are not applied; null where another instance applies them. */
    @Nullable
    Long lag() {
        long lag = consumer.lag();
        return lag < 0 ? null : lag;
    }

    private RecordClock.Applied now() {
        return record.head().orElseThrow(() -> behind(null));
    }

    private long position(long asked, Caller caller) {
        if (asked <= head()) {
            return asked;
        }
        if (asked > declarations.head(caller)) {
            throw future("position:" + asked);
        }
        return asked;
    }

    private long position(Instant instant, Caller caller) {
        if (instant.isAfter(clock.instant())) {
            throw future(instant.toString());
        }
        var head = record.head();
        if (head.isPresent() && instant.isBefore(head.get().time())) {
            return record.positionAt(instant);
        }
        return declarations.positionAt(instant, caller);
    }

    private static Problem future(String asked) {
        return Problem.of(BAD_REQUEST, "known-in-the-future").inParameter("knownAt", asked);
    }

    static Problem behind(@Nullable Long lag) {
        return Problem.of(SERVICE_UNAVAILABLE, "behind").with("lag", lag).header(HttpHeaders.RETRY_AFTER, "1");
    }
}
