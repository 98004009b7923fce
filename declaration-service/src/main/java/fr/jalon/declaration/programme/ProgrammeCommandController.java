package fr.jalon.declaration.programme;

import fr.jalon.declaration.keeping.Keeping;
import fr.jalon.declaration.keeping.Kept;
import fr.jalon.declaration.keeping.Stream;
import fr.jalon.declaration.programme.model.Programme;
import fr.jalon.declaration.programme.model.ProgrammeCommand;
import fr.jalon.declaration.programme.model.ProgrammeCommand.AdoptVersion;
import fr.jalon.declaration.programme.model.ProgrammeCommand.ProposeVersion;
import fr.jalon.declaration.programme.model.ProgrammeDecider;
import fr.jalon.declaration.programme.model.ProgrammeEvent;
import fr.jalon.declaration.programme.model.Refused;
import fr.jalon.declaration.programme.model.VersionDraft;
import fr.jalon.platform.http.RawBody;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets one person propose a version of a programme, the file as it is, and another one adopt it. */
@RestController
class ProgrammeCommandController {

    private final Keeping keeping;
    private final ProgrammeHistory programmes;

    ProgrammeCommandController(Keeping keeping, ProgrammeHistory programmes) {
        this.keeping = keeping;
        this.programmes = programmes;
    }

    @PostMapping(path = "/api/programmes", consumes = "application/yaml")
    ResponseEntity<Kept> propose(HttpServletRequest request, Caller caller) {
        var draft = read(request);
        String hash = ProgrammeData.hash(draft);
        return carryOut(
                request,
                caller,
                VersionActions.PROPOSERS,
                draft.programme(),
                by -> new ProposeVersion(draft, hash, by));
    }

    @PostMapping(path = "/api/programmes/{code}/versions/{version}/adoption")
    ResponseEntity<Kept> adopt(
            @PathVariable String code,
            @PathVariable String version,
            @RequestBody Nothing body,
            HttpServletRequest request,
            Caller caller) {
        if (programmes.of(code).isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "unknown-programme", code);
        }
        return carryOut(request, caller, VersionActions.ADOPTERS, code, by -> new AdoptVersion(code, version, by));
    }

    private ResponseEntity<Kept> carryOut(
            HttpServletRequest request,
            Caller caller,
            List<String> roles,
            String programme,
            Function<UUID, ProgrammeCommand> command) {
        var stream =
                new Stream<>(AskedOfProgramme.stream(programme), "/api/programmes/" + programme, ProgrammeEvent.class);
        try {
            return keeping.once(
                    request,
                    caller,
                    roles,
                    stream,
                    (by, history) -> !ProgrammeDecider.decide(command.apply(by), Programme.of(history))
                            .isEmpty(),
                    (by, madeFor) -> new AskedOfProgramme(command.apply(by), madeFor));
        } catch (Refused refused) {
            var status =
                    refused.reason() == Refused.Reason.VERSION_UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
            throw Problem.of(status, refused.slug(), refused.arguments().toArray());
        }
    }

    private static VersionDraft read(HttpServletRequest request) {
        try {
            String yaml = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(RawBody.of(request)))
                    .toString();
            return ProgrammeReading.draft("body", yaml);
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

    /** A body that has nothing to say. */
    record Nothing() {}
}
