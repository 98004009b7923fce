package fr.jalon.declaration.feed;

import fr.jalon.declaration.declaring.model.Declarant;
import fr.jalon.declaration.rights.Rights;
import fr.jalon.declaration.rights.Sight;
import fr.jalon.declaration.store.Moment;
import fr.jalon.declaration.store.Moments;
import fr.jalon.eventstore.EventLog;
import fr.jalon.eventstore.StoredMessage;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serves messages as the bytes they are, and positions. */
@RestController
class FeedQueryController {

    private static final int MOST = 200;
    private static final Set<String> OF_DRAFTS =
            Set.of("fr.jalon.declaration.drafted.v1", "fr.jalon.declaration.revised.v1");

    private final EventLog log;
    private final Moments moments;
    private final Rights rights;
    private final JsonMapper json;

    FeedQueryController(EventLog log, Moments moments, Rights rights, JsonMapper json) {
        this.log = log;
        this.moments = moments;
        this.rights = rights;
        this.json = json;
    }

    /** The next {@code limit} messages, without those the caller may not see; {@code next} has passed those as well. */
    @GetMapping("/api/events")
    ResponseEntity<byte[]> events(
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", defaultValue = "100") int limit,
            Caller caller) {
        requireBetween("after", after, 0, Long.MAX_VALUE);
        requireBetween("limit", limit, 1, MOST);
        var page = new ByteArrayOutputStream();
        page.writeBytes(utf8("{\"items\":["));
        Map<String, Sight> sights = new HashMap<>();
        long next = after;
        boolean first = true;
        for (var message : log.messagesAfter(after, limit)) {
            next = message.position();
            if (visible(caller, message, sights)) {
                page.writeBytes(utf8(first ? "" : ","));
                page.writeBytes(message.bytes());
                first = false;
            }
        }
        page.writeBytes(utf8("],\"next\":" + next + "}"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(page.toByteArray());
    }

    /** The position an instant means, and the last one there is. */
    @GetMapping("/api/positions")
    Positions positions(@RequestParam(name = "at", required = false) @Nullable String at, Caller caller) {
        Moment moment = moments.at(at);
        return new Positions(
                moment.position(), moment.recordedAt(), moments.head().position());
    }

    private boolean visible(Caller caller, StoredMessage message, Map<String, Sight> sights) {
        JsonNode envelope = json.readTree(message.bytes());
        var declarant = envelope.path("declarant").stringValue(null);
        if (declarant == null) {
            return true;
        }
        var sight = sights.computeIfAbsent(declarant, code -> rights.sight(caller, Declarant.of(code)));
        return switch (sight) {
            case NOTHING -> false;
            case SUBMITTED -> !OF_DRAFTS.contains(envelope.path("type").stringValue(""));
            case EVERYTHING -> true;
        };
    }

    private static void requireBetween(String parameter, long value, long least, long most) {
        if (value < least || value > most) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "parameter-malformed").inParameter(parameter, value);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where a time stands in the record. */
    record Positions(long position, Instant recordedAt, long head) {}
}
