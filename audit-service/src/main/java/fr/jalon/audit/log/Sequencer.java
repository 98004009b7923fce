package fr.jalon.audit.log;

import fr.jalon.platform.messaging.Inconsistent;
import fr.jalon.platform.messaging.MessageHandler;
import fr.jalon.platform.messaging.Received;
import fr.jalon.platform.messaging.Unnumbered;
import java.util.List;
import java.util.Optional;

/**
 * Gives every message of a topic its index and integrates it into the tree, whatever it says. Several topics share one
 * log: who appends waits for its turn, so the order of commits is the order of the log. A source numbers one topic only.
 */
final class Sequencer implements MessageHandler {

    private final String topic;
    private final LogTables log;

    Sequencer(String topic, LogTables log) {
        this.topic = topic;
        this.log = log;
    }

    @Override
    public void handle(List<Received> batch) {
        log.lockAppending();
        requireOneTopic(batch);
        append(batch.stream().map(Entry::of).toList());
    }

    /** Bytes that are no message are logged like any other, once for their place: the log keeps what was on the topic. */
    @Override
    public void unnumbered(Unnumbered message) {
        log.lockAppending();
        var entry = Entry.of(message);
        if (!log.holdsUnnumbered(topic, entry)) {
            append(List.of(entry));
        }
    }

    @Override
    public Optional<byte[]> digest(String source, long sequence) {
        return log.digest(source, sequence);
    }

    private void requireOneTopic(List<Received> batch) {
        batch.stream()
                .map(Received::source)
                .distinct()
                .forEach(source -> log.topicOf(source)
                        .filter(other -> !other.equals(topic))
                        .ifPresent(other -> {
                            throw new Inconsistent("%s numbers %s; its messages on %s would be counted twice"
                                    .formatted(source, other, topic));
                        }));
    }

    private void append(List<Entry> entries) {
        log.append(topic, entries, log.tree(log.size()));
    }
}
