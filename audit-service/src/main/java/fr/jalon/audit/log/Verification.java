package fr.jalon.audit.log;

import fr.jalon.audit.log.model.Checkpoint;
import fr.jalon.audit.log.model.MalformedNote;
import fr.jalon.audit.log.model.SignedNote;
import fr.jalon.audit.log.model.VerifierKey;
import fr.jalon.merkle.CompactRange;
import fr.jalon.merkle.TreeHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the whole log again, hashes every body, and compares with what is stored and with every checkpoint. Of each
 * source there must be every number up to its last.
 *
 * <p>What is gone together with all checkpoints over it shows only against a checkpoint that somebody kept elsewhere.
 */
final class Verification {

    private static final int PAGE = 1_000;

    private final LogTables log;
    private final VerifierKey key;

    Verification(LogTables log, VerifierKey key) {
        this.log = log;
        this.key = key;
    }

    /**
     * What is wrong, a sentence each; empty when all is well.
     *
     * @param kept a checkpoint note kept outside of the database
     */
    List<String> verify(Optional<String> kept) {
        return new Run().verify(kept);
    }

    /** One reading of the log. */
    private final class Run {

        private final List<String> findings = new ArrayList<>();
        private final Map<Long, byte[]> roots = new HashMap<>();
        private final CompactRange tree = CompactRange.empty();

        List<String> verify(Optional<String> kept) {
            var checkpoints = log.checkpoints(key.name());
            checkpoints.forEach(published -> roots.put(published.checkpoint().size(), new byte[0]));
            kept.ifPresent(note -> opened(note).ifPresent(it -> roots.put(it.size(), new byte[0])));
            readAll();
            log.numbers().forEach(this::compareNumbers);
            checkpoints.forEach(this::compare);
            kept.flatMap(this::opened).ifPresent(it -> compareRoot(it, "the kept checkpoint"));
            return findings;
        }

        private void readAll() {
            rememberRoot();
            long next = 0;
            var page = log.leaves(next, PAGE);
            while (!page.isEmpty()) {
                page.forEach(this::read);
                next = page.getLast().index() + 1;
                page = log.leaves(next, PAGE);
            }
        }

        private void read(LogTables.Leaf leaf) {
            if (leaf.index() != tree.size()) {
                findings.add("entry %d stands where %d is due".formatted(leaf.index(), tree.size()));
            }
            byte[] hash = TreeHash.leaf(leaf.body());
            if (!Arrays.equals(hash, leaf.leafHash())) {
                findings.add("the body of entry %d is not what was hashed".formatted(leaf.index()));
            }
            tree.append(hash, this::compareSubtree);
            rememberRoot();
        }

        private void compareSubtree(int level, long index, byte[] hash) {
            if (level == 0) {
                return;
            }
            try {
                if (!Arrays.equals(hash, log.hash(level, index))) {
                    findings.add("the stored hash %d of level %d is not that of its entries".formatted(index, level));
                }
            } catch (BrokenLog missing) {
                findings.add("the stored hash %d of level %d is missing".formatted(index, level));
            }
        }

        private void compareNumbers(LogTables.Numbered source) {
            if (source.first() != 1 || source.count() != source.last()) {
                findings.add("of the %d messages of %s the log has %d"
                        .formatted(source.last(), source.source(), source.count()));
            }
            if (source.topics() != 1) {
                findings.add("%s numbers %d topics".formatted(source.source(), source.topics()));
            }
        }

        private void rememberRoot() {
            roots.computeIfPresent(tree.size(), (_, _) -> tree.root());
        }

        private void compare(LogTables.Published published) {
            var opened = opened(published.note());
            if (opened.isPresent()
                    && !opened.get().text().equals(published.checkpoint().text())) {
                findings.add("the checkpoint over %d entries says something else than its signed note"
                        .formatted(published.checkpoint().size()));
            }
            compareRoot(published.checkpoint(), "the checkpoint");
        }

        private void compareRoot(Checkpoint checkpoint, String what) {
            if (checkpoint.size() > tree.size()) {
                findings.add("%s covers %d entries, the log has %d".formatted(what, checkpoint.size(), tree.size()));
            } else if (!Arrays.equals(roots.get(checkpoint.size()), checkpoint.root())) {
                findings.add("%s over %d entries has another root".formatted(what, checkpoint.size()));
            }
        }

        private Optional<Checkpoint> opened(String note) {
            try {
                return Optional.of(Checkpoint.parse(SignedNote.parse(note).requireSignatureOf(key)));
            } catch (MalformedNote forged) {
                findings.add("a checkpoint is not genuine: " + forged.getMessage());
                return Optional.empty();
            }
        }
    }
}
