package fr.jalon.declaration.asking;

import fr.jalon.declaration.people.People;
import fr.jalon.declaration.store.Actor;
import fr.jalon.declaration.words.Word;
import fr.jalon.declaration.words.Words;
import fr.jalon.eventstore.Claim;
import fr.jalon.eventstore.EventLog;
import fr.jalon.eventstore.MessageTooLarge;
import fr.jalon.eventstore.StoredClaim;
import fr.jalon.platform.http.IdempotencyKey;
import fr.jalon.platform.observability.Correlation;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends each command once. */
@Component
public final class Commands {

    private final CommandGateway gateway;
    private final EventLog log;
    private final People people;
    private final Words words;

    Commands(CommandGateway gateway, EventLog log, People people, Words words) {
        this.gateway = gateway;
        this.log = log;
        this.people = people;
        this.words = words;
    }

    /**
     * Carries a command out, unless it was carried out before under the same key.
     *
     * @param trial decides without any effect for the pseudonym it is given, and tells whether anything would change;
     *     refusals are thrown here, before anything is kept
     * @param command the command itself, for the pseudonym that will stand in its events
     * @return the positions of its events; empty when it changes nothing
     */
    public Optional<Range> once(
            Caller caller,
            IdempotencyKey key,
            Collection<Word> said,
            Function<UUID, Boolean> trial,
            Function<UUID, ? extends Asked> command) {
        var known = people.find(caller);
        var earlier = known.flatMap(pseudonym -> earlier(pseudonym, key));
        if (earlier.isPresent()) {
            return earlier;
        }
        try {
            if (!trial.apply(known.orElseGet(UUID::randomUUID))) {
                return Optional.empty();
            }
            var pseudonym = known.orElseGet(() -> people.keep(caller, UUID.randomUUID()));
            words.keep(said);
            return send(caller, key, pseudonym, command.apply(pseudonym));
        } catch (MessageTooLarge large) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "message-too-large", large.size());
        } catch (RuntimeException failure) {
            return people.find(caller)
                    .flatMap(pseudonym -> earlier(pseudonym, key)) // a twin of this request was faster
                    .or(() -> {
                        throw failure;
                    });
        }
    }

    private Optional<Range> send(Caller caller, IdempotencyKey key, UUID pseudonym, Asked command) {
        var claim = new Claim(pseudonym.toString(), key.value(), key.bodyHash());
        var metaData = actor(caller, pseudonym).metaData().mergedWith(claim.toMetaData());
        try {
            gateway.sendAndWait(new GenericCommandMessage<>(command, metaData));
        } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
            throw new StaleVersion();
        }
        return earlier(pseudonym, key);
    }

    private Optional<Range> earlier(UUID pseudonym, IdempotencyKey key) {
        var claim = log.claim(pseudonym.toString(), key.value());
        claim.ifPresent(stored -> requireSameBody(stored, key));
        return claim.map(stored -> new Range(stored.firstPosition(), stored.lastPosition()));
    }

    private static void requireSameBody(StoredClaim stored, IdempotencyKey key) {
        if (!stored.bodyHash().equals(key.bodyHash())) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused")
                    .inHeader(IdempotencyKey.HEADER, key.value());
        }
    }

    private static Actor actor(Caller caller, UUID pseudonym) {
        var kind =
                switch (caller.kind()) {
                    case PERSON -> Actor.Kind.PERSON;
                    case MACHINE -> Actor.Kind.MACHINE;
                };
        @Nullable String traceparent = Correlation.traceparent().orElse(null);
        return new Actor(pseudonym, kind, caller.client(), Correlation.id(), traceparent);
    }
}
