package fr.jalon.audit.log;

import fr.jalon.audit.perimeter.Perimeters;
import fr.jalon.merkle.InclusionProof;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries of the log and their proofs, for those who may see them. Hashes and bytes are in base64. */
@RestController
class EntryQueryController {

    private static final int MOST = 200;
    private static final String DRAFT = "fr\\.jalon\\.declaration\\.(drafted|revised)\\..*";
    private static final Pattern CURSOR = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final EntryReader entries;
    private final Perimeters perimeters;
    private final LogTables log;
    private final Publication publication;

    EntryQueryController(EntryReader entries, Perimeters perimeters, LogTables log, Publication publication) {
        this.entries = entries;
        this.perimeters = perimeters;
        this.log = log;
        this.publication = publication;
    }

    /**
     * An entry in a list.
     *
     * @param state {@code published} when a signed checkpoint covers it, until then {@code integrated}
     */
    record Item(
            long index,
            @Nullable String eventId,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String source,
            @Nullable Long sequence,
            @Nullable Instant time,
            @Nullable String declarant,
            @Nullable String programme,
            @Nullable String indicator,
            String leafHash,
            String state) {}

    /** A page of entries; {@code next} goes on after it, null at the end. */
    record Page(List<Item> items, @Nullable String next) {}

    /** Proof that the log holds an event: {@code entry} hashes to {@code leafHash}, which leads to {@code rootHash}. */
    record Inclusion(
            String eventId,
            long leafIndex,
            long treeSize,
            String leafHash,
            String rootHash,
            List<String> hashes,
            String entry,
            String checkpoint) {}

    @GetMapping("/api/audit/entries")
    Page entries(
            Caller caller,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "limit-out-of-range", MOST).inParameter("limit", limit);
        }
        long from =
                after.map(EntryQueryController::index).map(index -> index + 1).orElse(0L);
        var lines = entries.visible(perimeters.sightOf(caller), subject, from, limit + 1);
        boolean more = lines.size() > limit;
        var page = lines.subList(0, Math.min(limit, lines.size()));
        long published = publication.publishedSize();
        return new Page(
                page.stream().map(line -> item(line, published)).toList(),
                more ? Long.toString(page.getLast().index()) : null);
    }

    @GetMapping("/api/audit/entries/{eventId}/inclusion")
    Inclusion inclusion(Caller caller, @PathVariable String eventId) {
        var line =
                entries.ofEvent(eventId).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "entry-unknown", eventId));
        if (!entries.sees(perimeters.sightOf(caller), line.index())) {
            boolean draft = line.type() != null && line.type().matches(DRAFT);
            throw draft
                    ? Problem.of(HttpStatus.NOT_FOUND, "entry-unknown", eventId)
                    : Problem.of(HttpStatus.FORBIDDEN, "entry-foreign", eventId);
        }
        var published = publication.covering(line.index());
        if (published.isEmpty()) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "not-yet-published", line.index())
                    .header("Retry-After", "1");
        }
        long size = published.get().checkpoint().size();
        return proven(eventId, line, log.proofs().inclusion(line.index(), size), published.get());
    }

    private Inclusion proven(
            String eventId, EntryReader.Line line, InclusionProof proof, LogTables.Published published) {
        proof.verify(line.leafHash(), published.checkpoint().root());
        return new Inclusion(
                eventId,
                proof.index(),
                proof.size(),
                base64(line.leafHash()),
                base64(published.checkpoint().root()),
                proof.hashes().stream().map(EntryQueryController::base64).toList(),
                base64(entries.body(line.index())),
                published.note());
    }

    private static Item item(EntryReader.Line line, long published) {
        return new Item(
                line.index(),
                line.eventId(),
                line.type(),
                line.subject(),
                line.source(),
                line.sequence(),
                line.time(),
                line.declarant(),
                line.programme(),
                line.indicator(),
                base64(line.leafHash()),
                line.index() < published ? "published" : "integrated");
    }

    private static long index(String cursor) {
        if (!CURSOR.matcher(cursor).matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "cursor-malformed").inParameter("after", cursor);
        }
        return Long.parseLong(cursor);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
