package fr.jalon.scoring.fact;

import fr.jalon.platform.messaging.Inconsistent;
import fr.jalon.platform.messaging.MessageHandler;
import fr.jalon.platform.messaging.Received;
import fr.jalon.scoring.fact.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Applies messages: folds the streams they belong to once without and once with them, and writes the difference.
 *
 * <p>A message of a programme or of the structure that cannot be applied fails its batch, for good: nothing after it is
 * taken in until a version of this service can. Messages of a declaration that is parked are kept, and applied when it
 * is replayed.
 */
final class DeclarationsHandler implements MessageHandler {

    private final AppliedMessages applied;
    private final FactTables tables;
    private final Follower follower;
    private final Runnable committed;

    /**
     * A handler that writes within the transaction it is called in.
     *
     * @param committed called after each batch, before its commit
     */
    DeclarationsHandler(AppliedMessages applied, FactTables tables, Follower follower, Runnable committed) {
        this.applied = applied;
        this.tables = tables;
        this.follower = follower;
        this.committed = committed;
    }

    @Override
    public void handle(List<Received> batch) {
        requireOneSource(batch);
        follower.before();
        var news = new ArrayList<Message>();
        batch.forEach(received -> MessageReader.read(received.bytes()).ifPresent(news::add));
        var subjects = news.stream().map(Message::subject).collect(Collectors.toSet());
        var parked = tables.parked(subjects);
        subjects.removeAll(parked);
        news.removeIf(message -> parked.contains(message.subject()));
        var known = applied.ofStreams(subjects);
        applied.add(batch);
        tables.step(known, news);
        follower.applied(batch);
        committed.run();
    }

    private void requireOneSource(List<Received> batch) {
        var source = applied.source().orElse(batch.getFirst().source());
        for (var received : batch) {
            if (!received.source().equals(source)) {
                throw new Inconsistent("Message %d is from %s; the facts here are numbered by %s"
                        .formatted(received.sequence(), received.source(), source));
            }
        }
    }

    @Override
    public Optional<byte[]> digest(String source, long sequence) {
        return applied.digest(source, sequence);
    }
}
