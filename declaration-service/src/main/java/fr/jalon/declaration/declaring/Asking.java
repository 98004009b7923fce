package fr.jalon.declaration.declaring;

import fr.jalon.declaration.asking.Commands;
import fr.jalon.declaration.asking.Range;
import fr.jalon.declaration.asking.StaleVersion;
import fr.jalon.declaration.declaring.model.Declaration;
import fr.jalon.declaration.declaring.model.DeclarationCommand;
import fr.jalon.declaration.declaring.model.DeclarationDecider;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.Refused;
import fr.jalon.declaration.store.Recorded;
import fr.jalon.platform.http.IdempotencyKey;
import fr.jalon.platform.http.IfMatch;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts a command to a declaration: for the version it was made for, once for its key, refusals told as problems. */
@Component
class Asking {

    private final Commands commands;
    private final Declarations declarations;

    Asking(Commands commands, Declarations declarations) {
        this.commands = commands;
        this.declarations = declarations;
    }

    /** Begins a declaration; there is no version yet it could be made for. */
    Optional<Range> begin(Caller caller, HttpServletRequest request, Said said, DeclarationId id, Making making) {
        try {
            return commands.once(
                    caller,
                    IdempotencyKey.of(request),
                    said.words(),
                    by -> changes(making.command(by, declarations.history(id)), id),
                    by -> new AskedOfDeclaration(making.command(by, List.of()), OptionalLong.empty()));
        } catch (Refused refused) {
            throw problem(refused, id);
        } catch (StaleVersion overtaken) {
            throw alreadyDeclared(id);
        }
    }

    /** Asks something of a declaration that exists, for the version the request names. */
    Optional<Range> ask(Caller caller, HttpServletRequest request, Said said, DeclarationId id, Making making) {
        try {
            return commands.once(
                    caller,
                    IdempotencyKey.of(request),
                    said.words(),
                    by -> {
                        var history = declarations.history(id);
                        requireVersion(IfMatch.version(request), history, caller, id);
                        return changes(making.command(by, history), id);
                    },
                    by -> new AskedOfDeclaration(
                            making.command(by, declarations.history(id)), OptionalLong.of(IfMatch.version(request))));
        } catch (Refused refused) {
            throw problem(refused, id);
        } catch (StaleVersion stale) {
            throw stale(IfMatch.version(request), caller, id);
        }
    }

    private boolean changes(DeclarationCommand command, DeclarationId id) {
        var state = Declaration.of(
                declarations.history(id).stream().map(Recorded::event).toList());
        return !DeclarationDecider.decide(command, state).isEmpty();
    }

    private void requireVersion(
            long expected, List<Recorded<DeclarationEvent>> history, Caller caller, DeclarationId id) {
        if (declarations.seenVersion(caller, id, history) != expected) {
            throw stale(expected, caller, id);
        }
    }

    private Problem stale(long expected, Caller caller, DeclarationId id) {
        var current = declarations.seenVersion(caller, id, declarations.history(id));
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "version-stale", current)
                .with("currentVersion", current)
                .with("changes", declarations.changesSince(caller, id, expected));
    }

    private static Problem problem(Refused refused, DeclarationId id) {
        if (refused.reason() == Refused.Reason.ALREADY_DECLARED) {
            return alreadyDeclared(id);
        }
        boolean mayNot = refused.reason() == Refused.Reason.NOT_YOUR_LEVEL;
        var status = mayNot ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        var problem = Problem.of(status, refused.reason().slug(), refused.value());
        return refused.field().isEmpty() ? problem : problem.at(refused.field(), refused.value());
    }

    private static Problem alreadyDeclared(DeclarationId id) {
        return Problem.of(HttpStatus.CONFLICT, Refused.Reason.ALREADY_DECLARED.slug(), id.toString())
                .header(HttpHeaders.LOCATION, location(id));
    }

    static String location(DeclarationId id) {
        return "/api/declarations/" + id;
    }

    /** Makes a command for a pseudonym and what happened so far. */
    interface Making {

        DeclarationCommand command(UUID by, List<Recorded<DeclarationEvent>> history);
    }
}
