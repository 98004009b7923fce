package fr.jalon.declaration.declaring;

import fr.jalon.declaration.asking.Range;
import fr.jalon.declaration.declaring.DeclarationAnswer.Basis;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.rights.Rights;
import fr.jalon.declaration.rights.Sight;
import fr.jalon.declaration.store.Moment;
import fr.jalon.declaration.store.Recorded;
import fr.jalon.declaration.store.Streams;
import fr.jalon.declaration.words.Words;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads single declarations by folding their own stream: always current, and as far as the caller sees. */
@Component
class Declarations {

    private final Streams streams;
    private final Rights rights;
    private final Words words;
    private final Actions actions;

    Declarations(Streams streams, Rights rights, Words words, Actions actions) {
        this.streams = streams;
        this.rights = rights;
        this.words = words;
        this.actions = actions;
    }

    /** Everything that happened to a declaration, whoever asks. */
    List<Recorded<DeclarationEvent>> history(DeclarationId id) {
        return streams.read(id.stream(), DeclarationEvent.class);
    }

    /** Everything that happened to a declaration the caller knows of: else 403 or 404. */
    List<Recorded<DeclarationEvent>> requireVisible(Caller caller, DeclarationId id) {
        var sight = sight(caller, id);
        var history = history(id);
        if (Story.seen(history, sight, Long.MAX_VALUE).isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "unknown-declaration", id.toString());
        }
        return history;
    }

    /** What is known of a declaration at a moment. */
    DeclarationAnswer at(Caller caller, DeclarationId id, Moment moment, LocalDate validAt) {
        var history = requireVisible(caller, id);
        var seen = Story.seen(history, sight(caller, id), moment.position());
        if (seen.isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-known-at", id.toString(), moment.position())
                    .inParameter("knownAt", moment.position());
        }
        var story = new Story(seen);
        var texts = words.of(id.stream());
        var basis = new Basis(validAt, moment.position(), moment.recordedAt());
        return answer(caller, id, story, history, texts).on(basis, story, texts);
    }

    /** The answer to a command that led to the events in {@code range}, now or when it was carried out. */
    DeclarationAnswer after(Caller caller, DeclarationId id, Range range) {
        return after(caller, id, range.last());
    }

    /** The answer to a command that changed nothing. */
    DeclarationAnswer unchanged(Caller caller, DeclarationId id) {
        return after(caller, id, Long.MAX_VALUE);
    }

    private DeclarationAnswer after(Caller caller, DeclarationId id, long position) {
        var history = history(id);
        var story = new Story(Story.seen(history, sight(caller, id), position));
        return answer(caller, id, story, history, words.of(id.stream()));
    }

    private DeclarationAnswer answer(
            Caller caller,
            DeclarationId id,
            Story story,
            List<Recorded<DeclarationEvent>> history,
            Map<String, String> texts) {
        var allowed = actions.of(caller, id.declarant(), story.state(history));
        return DeclarationAnswer.ofCommand(id, story, texts, allowed);
    }

    /** What the caller sees of what happened after a version. */
    List<Change> changesSince(Caller caller, DeclarationId id, long version) {
        return Story.seen(history(id), rights.sight(caller, id.declarant()), Long.MAX_VALUE).stream()
                .filter(recorded -> recorded.version() > version)
                .map(recorded -> new Change(
                        recorded.version(),
                        recorded.event().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        recorded.position(),
                        recorded.recordedAt()))
                .toList();
    }

    /** The version the caller sees, which a draft in work does not move for those who may not see it. */
    long seenVersion(Caller caller, DeclarationId id, List<Recorded<DeclarationEvent>> history) {
        var seen = Story.seen(history, rights.sight(caller, id.declarant()), Long.MAX_VALUE);
        return (seen.isEmpty() ? history : seen).getLast().version();
    }

    private Sight sight(Caller caller, DeclarationId id) {
        var sight = rights.sight(caller, id.declarant());
        if (sight == Sight.NOTHING) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        return sight;
    }

    /** One thing that happened since. */
    record Change(long version, String what, long position, Instant recordedAt) {}
}
