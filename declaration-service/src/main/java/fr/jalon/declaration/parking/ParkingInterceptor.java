package fr.jalon.declaration.parking;

import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands between a processor and its projection: an event that fails leaves nothing behind and its stream is parked; the
 * following events of a parked stream are passed over. What only the database is to blame for fails the batch instead,
 * which then comes again.
 */
final class ParkingInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingInterceptor.class);

    private final Projection projection;
    private final ParkedStreams parked;
    private final TransactionTemplate savepoint;

    ParkingInterceptor(Projection projection, ParkedStreams parked, PlatformTransactionManager transactions) {
        this.projection = projection;
        this.parked = parked;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        if (!(unit.getMessage() instanceof DomainEventMessage<?> event)
                || !(unit.getMessage() instanceof TrackedEventMessage<?> tracked)) {
            return chain.proceed();
        }
        long position = tracked.trackingToken().position().orElseThrow();
        if (!parked.hold(projection.name(), event.getAggregateIdentifier())) {
            var failure = applied(chain);
            if (failure != null) {
                park(event, position, failure);
            }
        }
        projection.passed(position);
        return null;
    }

    private void park(DomainEventMessage<?> event, long position, Exception failure) {
        LOG.error(
                "{} cannot apply position {}: {} is parked",
                projection.name(),
                position,
                event.getAggregateIdentifier(),
                failure);
        parked.park(projection.name(), event, position, failure);
    }

    private @Nullable Exception applied(InterceptorChain chain) throws Exception {
        try {
            savepoint.executeWithoutResult(_ -> proceed(chain));
            return null;
        } catch (Failed failed) {
            if (isOfTheDatabase(failed.why)) {
                throw failed.why;
            }
            return failed.why;
        }
    }

    private static void proceed(InterceptorChain chain) {
        try {
            chain.proceed();
        } catch (Exception failure) {
            throw new Failed(failure);
        }
    }

    private static boolean isOfTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof TransactionException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
        }
        return false;
    }

    /** Carries what the handler threw out of the savepoint. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Exception why;

        Failed(Exception why) {
            super(why);
            this.why = why;
        }
    }
}
