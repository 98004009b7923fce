package fr.jalon.audit.log;

import fr.jalon.audit.log.model.Checkpoint;
import fr.jalon.audit.log.model.NoteSigner;
import fr.jalon.merkle.CompactRange;
import fr.jalon.merkle.TreeHash;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes: signs a checkpoint over all that is integrated, after reading the new entries back and hashing them again.
 *
 * <p>Any instance may publish; a lock of the database lets one at a time. What is published stays so: the next
 * checkpoint grows from the hashes the last one was signed over.
 */
final class Publication implements HealthIndicator, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final Status STALE = new Status("STALE");
    private static final int PAGE = 1_000;
    private static final long EVERY_MILLIS = 1_000;

    private final LogTables log;
    private final NoteSigner signer;
    private final TransactionTemplate transactions;

    private volatile long publishedSize = -1;
    private volatile @Nullable RuntimeException failure;

    Publication(LogTables log, NoteSigner signer, TransactionTemplate transactions) {
        this.log = log;
        this.signer = signer;
        this.transactions = transactions;
    }

    String origin() {
        return signer.verifierKey().name();
    }

    @Scheduled(fixedDelay = EVERY_MILLIS)
    void publishInTurn() {
        try {
            publish();
        } catch (RuntimeException failed) {
            LOG.error("No checkpoint is published", failed);
        }
    }

    /** The checkpoint over all entries there are; a new one is signed if there are new entries. */
    LogTables.Published publish() {
        try {
            var published = transactions.execute(_ -> {
                log.lockPublication();
                var latest = log.latestCheckpoint(origin());
                long size = log.size();
                return latest.filter(it -> it.checkpoint().size() == size)
                        .orElseGet(() -> sign(latest.map(LogTables.Published::checkpoint), size));
            });
            publishedSize = published.checkpoint().size();
            failure = null;
            return published;
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        }
    }

    /** A checkpoint over entry {@code index}, signed now if there is none yet; empty when that cannot be done. */
    Optional<LogTables.Published> covering(long index) {
        var latest = latest().filter(published -> index < published.checkpoint().size());
        if (latest.isPresent()) {
            return latest;
        }
        try {
            return Optional.of(publish())
                    .filter(published -> index < published.checkpoint().size());
        } catch (RuntimeException failed) {
            LOG.error("No checkpoint covers entry {}", index, failed);
            return Optional.empty();
        }
    }

    /** The latest checkpoint. */
    Optional<LogTables.Published> latest() {
        return log.latestCheckpoint(origin());
    }

    /** The number of entries under a signed checkpoint, as far as this instance knows; -1 before the first. */
    long publishedSize() {
        return publishedSize;
    }

    @Override
    public Health health() {
        var reason = failure;
        if (reason != null) {
            boolean broken = reason instanceof BrokenLog;
            return Health.status(broken ? Status.DOWN : STALE)
                    .withDetail("state", broken ? "inconsistent" : "stale")
                    .withDetail("failure", reason.toString())
                    .build();
        }
        return (publishedSize < 0 ? Health.outOfService() : Health.up())
                .withDetail("published", publishedSize)
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jalon.log.published", this, publication -> publication.publishedSize)
                .register(registry);
    }

    private LogTables.Published sign(Optional<Checkpoint> last, long size) {
        var tree = last.map(this::treeOf).orElseGet(CompactRange::empty);
        if (size < tree.size()) {
            throw new BrokenLog(
                    "The log has %d entries, fewer than the %d published".formatted(size, tree.size()), null);
        }
        hashAgain(tree);
        var checkpoint = new Checkpoint(origin(), tree.size(), tree.root());
        if (!Arrays.equals(checkpoint.root(), log.proofs().root(tree.size()))) {
            throw new BrokenLog("The stored hashes do not give the root over " + tree.size() + " entries", null);
        }
        var published = new LogTables.Published(checkpoint, signer.sign(checkpoint.text()));
        log.publish(published);
        return published;
    }

    private CompactRange treeOf(Checkpoint published) {
        var tree = log.tree(published.size());
        if (!Arrays.equals(tree.root(), published.root())) {
            throw new BrokenLog("The stored hashes no longer give the root published over " + tree.size(), null);
        }
        return tree;
    }

    private void hashAgain(CompactRange tree) {
        var page = log.leaves(tree.size(), PAGE);
        while (!page.isEmpty()) {
            for (var leaf : page) {
                byte[] hash = TreeHash.leaf(leaf.body());
                if (leaf.index() != tree.size() || !Arrays.equals(hash, leaf.leafHash())) {
                    throw new BrokenLog("Entry " + leaf.index() + " is not what was sequenced", null);
                }
                tree.append(hash, (_, _, _) -> {});
            }
            page = log.leaves(tree.size(), PAGE);
        }
    }
}
