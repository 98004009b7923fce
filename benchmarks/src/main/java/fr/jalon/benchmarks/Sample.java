package fr.jalon.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The smallest aggregate there is: created by a command, with one event the size of a declared ratio. */
public class Sample {

    private static final String TEXT = "sha256:" + "0123456789abcdef".repeat(4);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    /** For Axon, which replays into it. */
    protected Sample() {}

    @CommandHandler
    Sample(Create command) {
        AggregateLifecycle.apply(content(command.id()));
    }

    @EventSourcingHandler
    void on(Created event) {
        id = event.id();
    }

    /** Asks for a new sample. */
    public record Create(@TargetAggregateIdentifier String id) {

        static Create next() {
            return new Create("sample/" + UUID.randomUUID());
        }
    }

    /** A sample was created. */
    public record Created(
            String id, int revision, String shape, int numerator, int denominator, String perimeter, String method) {}

    static Created content(String id) {
        return new Created(id, 1, "ratio", 46, 50, TEXT, TEXT);
    }

    /** The body of the message of an event, about as long as that of a submitted declaration. */
    static byte[] body(EventMessage<?> event, String stream) {
        String body = """
            {"specversion":"1.0","id":"%s","source":"urn:jalon:declaration:bench","type":"fr.jalon.sample.created.v1",\
            "subject":"%s","version":"0000000000000000000","datacontenttype":"application/json",\
            "actor":"00000000-0000-0000-0000-000000000000","actorkind":"person","client":"bench",\
            "correlationid":"00000000-0000-0000-0000-000000000000","data":{"revision":1,"shape":"ratio",\
            "content":{"numerator":46,"denominator":50,"perimeter":"%s","method":"%s"}}}\
            """.formatted(event.getIdentifier(), stream, TEXT, TEXT);
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
