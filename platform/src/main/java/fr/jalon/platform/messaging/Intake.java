package fr.jalon.platform.messaging;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes in some records within one transaction: hands what is new to the handler, drops what came before, and stops in
 * front of what contradicts.
 */
final class Intake {

    private final ConsumedPositions positions;
    private final MessageHandler handler;
    private final Map<String, Long> numbers;
    private final Map<String, Received> advanced = new HashMap<>();
    private final List<Received> pending = new ArrayList<>();
    private long offset = -1;

    private Intake(ConsumedPositions positions, MessageHandler handler) {
        this.positions = positions;
        this.handler = handler;
        this.numbers = positions.lock();
    }

    /**
     * Must run inside a transaction.
     *
     * @return the contradiction that the records before it, now taken in, lead up to; empty when there is none
     */
    static Optional<Inconsistent> of(
            List<ConsumerRecord<String, byte[]>> records, ConsumedPositions positions, MessageHandler handler) {
        var intake = new Intake(positions, handler);
        Optional<Inconsistent> contradiction = intake.takeIn(records);
        intake.record();
        return contradiction;
    }

    private Optional<Inconsistent> takeIn(List<ConsumerRecord<String, byte[]>> records) {
        for (var message : records) {
            try {
                switch (Envelope.of(message)) {
                    case Envelope.Numbered(var received) -> numbered(received);
                    case Envelope.Illegible(var unnumbered) -> {
                        flush();
                        handler.unnumbered(unnumbered);
                    }
                }
            } catch (Inconsistent contradiction) {
                return Optional.of(contradiction);
            }
            offset = message.offset();
        }
        return Optional.empty();
    }

    private void numbered(Received message) {
        long last = numbers.getOrDefault(message.source(), 0L);
        if (message.sequence() > last + 1) {
            throw Inconsistent.gap("%s is at %d, but message %d follows at offset %d"
                    .formatted(message.source(), last, message.sequence(), message.offset()));
        }
        if (message.sequence() <= last) {
            requireSame(message);
            return;
        }
        pending.add(message);
        numbers.put(message.source(), message.sequence());
        advanced.put(message.source(), message);
    }

    private void requireSame(Received again) {
        var known = pending.stream()
                .filter(message -> message.sequence() == again.sequence()
                        && message.source().equals(again.source()))
                .map(message -> sha256(message.bytes()))
                .findFirst()
                .or(() -> handler.digest(again.source(), again.sequence()));
        if (known.isEmpty() || !MessageDigest.isEqual(known.get(), sha256(again.bytes()))) {
            throw new Inconsistent("Message %d of %s came again at offset %d with %s"
                    .formatted(
                            again.sequence(),
                            again.source(),
                            again.offset(),
                            known.isEmpty() ? "bytes that nobody here remembers" : "other bytes"));
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            handler.handle(List.copyOf(pending));
            pending.clear();
        }
    }

    private void record() {
        flush();
        if (offset < 0) {
            return;
        }
        advanced.forEach((source, message) -> positions.advanceSource(source, message.sequence(), message.offset()));
        positions.advanceTopic(offset);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }
}
