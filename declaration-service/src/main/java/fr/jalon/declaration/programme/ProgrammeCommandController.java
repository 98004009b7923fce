package fr.jalon.declaration.programme;

import fr.jalon.declaration.keeping.Keeping;
import fr.jalon.declaration.keeping.Kept;
import fr.jalon.declaration.keeping.Stream;
import fr.jalon.declaration.programme.model.Programme;
import fr.jalon.declaration.programme.model.ProgrammeDecider;
import fr.jalon.declaration.programme.model.ProgrammeEvent;
import fr.jalon.declaration.programme.model.PublishVersion;
import fr.jalon.declaration.programme.model.Refused;
import fr.jalon.platform.http.RawBody;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator publish a version of a programme: the file as it is, after the linter found nothing. */
@RestController
class ProgrammeCommandController {

    private final Keeping keeping;

    ProgrammeCommandController(Keeping keeping) {
        this.keeping = keeping;
    }

    @PostMapping(path = "/api/programmes", consumes = "application/yaml")
    ResponseEntity<Kept> publish(HttpServletRequest request, Caller caller) {
        var command = read(request);
        var stream = new Stream<>(
                AskedOfProgramme.stream(command.programme()),
                "/api/programmes/" + command.programme(),
                ProgrammeEvent.class);
        try {
            return keeping.once(
                    request,
                    caller,
                    stream,
                    history -> !ProgrammeDecider.decide(command, state(history)).isEmpty(),
                    madeFor -> new AskedOfProgramme(command, madeFor));
        } catch (Refused refused) {
            throw Problem.of(
                    HttpStatus.CONFLICT, refused.slug(), refused.arguments().toArray());
        }
    }

    private static PublishVersion read(HttpServletRequest request) {
        try {
            String yaml = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(RawBody.of(request)))
                    .toString();
            return ProgrammeReading.read("body", yaml);
        } catch (CharacterCodingException notUtf8) {
            throw unsound(List.of(new Finding("body", 1, "syntax", "The file is not in UTF-8")));
        } catch (UnsoundProgramme unsound) {
            throw unsound(unsound.findings());
        }
    }

    private static Problem unsound(List<Finding> findings) {
        return Problem.of(HttpStatus.BAD_REQUEST, "programme-file-unsound", findings.size())
                .with("findings", findings);
    }

    private static Programme state(List<ProgrammeEvent> history) {
        var state = Programme.UNKNOWN;
        for (var event : history) {
            state = state.after(event);
        }
        return state;
    }
}
