package fr.jalon.audit.log;

import fr.jalon.audit.log.model.NoteSigner;
import fr.jalon.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the log tells everyone: its latest checkpoint and the key to check it with. */
@RestController
class LogQueryController {

    private static final String UTF8_TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=utf-8";

    private final Publication publication;
    private final NoteSigner signer;

    LogQueryController(Publication publication, NoteSigner signer) {
        this.publication = publication;
        this.signer = signer;
    }

    /** The latest signed note. */
    @GetMapping(path = "/api/audit/log/checkpoint", produces = UTF8_TEXT)
    String checkpoint() {
        return publication
                .latest()
                .map(LogTables.Published::note)
                .orElseThrow(() -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "not-yet-published", 0)
                        .header("Retry-After", "1"));
    }

    /** The verifier key, a line as C2SP signed-note writes it. */
    @GetMapping(path = "/api/audit/log/key", produces = UTF8_TEXT)
    String key() {
        return signer.verifierKey().line() + "\n";
    }
}
