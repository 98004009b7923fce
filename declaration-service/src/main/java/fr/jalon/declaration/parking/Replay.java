package fr.jalon.declaration.parking;

import fr.jalon.eventstore.EventLog;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies a parked stream again, from the event that failed to its last one, or leaves everything as it was. */
@Component
class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final ParkedStreams parked;
    private final EventLog log;
    private final List<Projection> projections;
    private final TransactionTemplate transactions;

    Replay(ParkedStreams parked, EventLog log, List<Projection> projections, PlatformTransactionManager transactions) {
        this.parked = parked;
        this.log = log;
        this.projections = projections;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Why it stays parked; empty when it is applied. Whoever comes second finds it applied. */
    Optional<String> of(String id) {
        try {
            transactions.executeWithoutResult(_ -> parked.lock(id).ifPresent(this::apply));
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.warn("{} stays parked", id, failure);
            return Optional.of(ParkedStreams.reason(failure));
        }
    }

    private void apply(ParkedStreams.DeadLetter letter) {
        var projection = projections.stream()
                .filter(known -> known.name().equals(letter.projection()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no projection " + letter.projection()));
        var handler = new AnnotationEventHandlerAdapter(projection);
        for (long position : parked.waiting(letter)) {
            handle(handler, position);
        }
        parked.release(letter);
    }

    private void handle(AnnotationEventHandlerAdapter handler, long position) {
        try {
            handler.handle(log.events(position, position).getFirst());
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
