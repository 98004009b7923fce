package fr.jalon.eventstore;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on the gapless log. Streaming processors of this instance are woken by its commits.
 *
 * <p>The append is final before its unit of work is, so nothing may follow that could still fail it: processors that
 * subscribe are refused, and so is an event published after the append of its unit of work.
 */
public final class GaplessEventStore extends EmbeddedEventStore {

    private final EventLog log;

    private GaplessEventStore(Builder builder, EventLog log) {
        super(builder);
        this.log = log;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The log underneath, for who reads by position or record time. */
    public EventLog log() {
        return log;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new LogStream(log, trackingToken);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        OneAppend.refusePublishingAfter();
        super.publish(events);
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> eventProcessor) {
        throw new UnsupportedOperationException(
                "An append is final when subscribers would hear of it: use a streaming processor");
    }

    /** Makes an event store; only {@link #log} is required. */
    public static final class Builder extends EmbeddedEventStore.Builder {

        private @Nullable EventLog log;

        private Builder() {
            optimizeEventConsumption(false);
        }

        /** The log to store in and to read from, with its engine. */
        public Builder log(EventLog eventLog) {
            log = eventLog;
            super.storageEngine(eventLog.engine());
            return this;
        }

        @Override
        public Builder storageEngine(EventStorageEngine engine) {
            throw new UnsupportedOperationException("The engine comes with the log");
        }

        @Override
        public GaplessEventStore build() {
            if (log == null) {
                throw new IllegalStateException("An event store needs a log");
            }
            return new GaplessEventStore(this, log);
        }
    }
}
