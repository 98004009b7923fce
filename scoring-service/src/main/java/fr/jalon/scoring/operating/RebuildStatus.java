package fr.jalon.scoring.operating;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.scoring.fact.Rebuild;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is, or what came of it.
 *
 * @param phase           reading, indexing, comparing, catching-up, switching
 * @param outcome         null while it runs
 * @param pages           pages of messages read
 * @param events          messages folded
 * @param eventsPerSecond folded and written, without indexes
 * @param position        up to which messages were folded
 * @param stoppedMillis   how long no message was taken in; reads were answered all the time
 * @param differences     the tables that differ, with the first rows of either side
 * @param why             what made it fail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RebuildStatus(
        UUID id,
        Instant startedAt,
        @Nullable Instant endedAt,
        String phase,
        @Nullable Outcome outcome,
        long pages,
        long events,
        long eventsPerSecond,
        @Nullable Long position,
        @Nullable Long stoppedMillis,
        @Nullable Hash hash,
        List<Rebuild.Difference> differences,
        @Nullable String why) {

    RebuildStatus {
        differences = List.copyOf(differences);
    }

    static RebuildStatus begun(UUID id, Instant now) {
        var phase = name(Rebuild.Phase.READING);
        return new RebuildStatus(id, now, null, phase, null, 0, 0, 0, null, null, null, List.of(), null);
    }

    static String name(Rebuild.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    RebuildStatus in(Rebuild.Phase entered) {
        return new RebuildStatus(
                id,
                startedAt,
                null,
                name(entered),
                null,
                pages,
                events,
                eventsPerSecond,
                null,
                null,
                null,
                List.of(),
                null);
    }

    RebuildStatus read(long pagesRead, long eventsRead, long nanos) {
        long perSecond = nanos <= 0 ? 0 : Math.round(eventsRead * 1e9 / nanos);
        return new RebuildStatus(
                id, startedAt, null, phase, null, pagesRead, eventsRead, perSecond, null, null, null, List.of(), null);
    }

    RebuildStatus ended(Rebuild.Result result, Instant now) {
        var ended = result.switched()
                ? result.differences().isEmpty() ? Outcome.SWITCHED : Outcome.SWITCHED_WITH_DIFFERENCES
                : Outcome.DIFFERENT;
        return new RebuildStatus(
                id,
                startedAt,
                now,
                phase,
                ended,
                pages,
                events,
                eventsPerSecond,
                result.position(),
                result.stopped() == null ? null : result.stopped().toMillis(),
                new Hash(result.live(), result.beside()),
                result.differences(),
                null);
    }

    RebuildStatus failed(Outcome how, @Nullable String reason, @Nullable Instant now) {
        return new RebuildStatus(
                id, startedAt, now, phase, how, pages, events, eventsPerSecond, null, null, null, List.of(), reason);
    }

    /** What came of a rebuild. Only the first two changed anything. */
    enum Outcome {
        SWITCHED,
        SWITCHED_WITH_DIFFERENCES,
        /** The new rows are not the live ones: nothing was switched. */
        DIFFERENT,
        FAILED,
        /** Whoever ran it is gone. */
        INTERRUPTED
    }

    /** A hash of all rows, of the live tables and of those made beside. */
    record Hash(String live, String beside) {}
}
