package fr.jalon.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing tree, remembered only by the roots of its largest perfect subtrees: at most one hash per bit of its size.
 *
 * <p>Not safe for use by several threads.
 */
public final class CompactRange {

    /** Is told of every perfect subtree that an append completes, leaves first. */
    @FunctionalInterface
    public interface Completed {
        void subtree(int level, long index, byte[] hash);
    }

    private final List<byte[]> roots = new ArrayList<>();
    private long size;

    private CompactRange() {}

    /** A tree without leaves. */
    public static CompactRange empty() {
        return new CompactRange();
    }

    /** The tree over the first {@code size} leaves of those that {@code stored} has the subtrees of. */
    public static CompactRange of(long size, Subtrees stored) {
        Preconditions.notNegative("size", size);
        var range = new CompactRange();
        range.size = size;
        long covered = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                range.roots.add(Preconditions.hash(stored.hash(level, covered >> level)));
                covered += 1L << level;
            }
        }
        return range;
    }

    public long size() {
        return size;
    }

    /** Adds a leaf by its hash. */
    public void append(byte[] leafHash, Completed completed) {
        byte[] hash = Preconditions.hash(leafHash);
        completed.subtree(0, size, hash);
        long index = size;
        for (int level = 1; (index & 1) == 1; level++) {
            index >>= 1;
            hash = TreeHash.node(roots.removeLast(), hash);
            completed.subtree(level, index, hash);
        }
        roots.add(hash);
        size++;
    }

    /** The root of the tree as it is now. */
    public byte[] root() {
        if (roots.isEmpty()) {
            return TreeHash.empty();
        }
        byte[] hash = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            hash = TreeHash.node(roots.get(i), hash);
        }
        return hash.clone();
    }
}
