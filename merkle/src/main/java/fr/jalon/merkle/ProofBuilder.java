package fr.jalon.merkle;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of every tree up to what is stored, each from a number of stored hashes that grows as log(size). */
public final class ProofBuilder {

    private final Subtrees stored;

    public ProofBuilder(Subtrees stored) {
        this.stored = stored;
    }

    /** The root of the tree over the first {@code size} leaves. */
    public byte[] root(long size) {
        Preconditions.notNegative("size", size);
        return size == 0 ? TreeHash.empty() : hash(0, size);
    }

    /** The proof that leaf {@code index} is in the tree of {@code size}; {@code 0 <= index < size}. */
    public InclusionProof inclusion(long index, long size) {
        Preconditions.indexBelowSize(index, size);
        List<byte[]> path = new ArrayList<>();
        path(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** The proof that the tree of {@code to} begins with the tree of {@code from}; {@code 0 <= from <= to}. */
    public ConsistencyProof consistency(long from, long to) {
        Preconditions.sizesInOrder(from, to);
        List<byte[]> hashes = new ArrayList<>();
        if (from > 0 && from < to) {
            subproof(from, 0, to, true, hashes);
        }
        return new ConsistencyProof(from, to, hashes);
    }

    /** PATH of RFC 6962 section 2.1.1, for the leaves from {@code begin} to {@code end}. */
    private void path(long index, long begin, long end, List<byte[]> path) {
        if (end - begin == 1) {
            return;
        }
        long split = begin + TreeHash.largestPowerOfTwoBelow(end - begin);
        if (index < split) {
            path(index, begin, split, path);
            path.add(hash(split, end));
        } else {
            path(index, split, end, path);
            path.add(hash(begin, split));
        }
    }

    /** SUBPROOF of RFC 6962 section 2.1.2; {@code whole} while the subtree is one the verifier knows the root of. */
    private void subproof(long from, long begin, long end, boolean whole, List<byte[]> proof) {
        if (from == end) {
            if (!whole) {
                proof.add(hash(begin, end));
            }
            return;
        }
        long split = begin + TreeHash.largestPowerOfTwoBelow(end - begin);
        if (from <= split) {
            subproof(from, begin, split, whole, proof);
            proof.add(hash(split, end));
        } else {
            subproof(from, split, end, false, proof);
            proof.add(hash(begin, split));
        }
    }

    private byte[] hash(long begin, long end) {
        long leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return Preconditions.hash(stored.hash(level, begin >> level));
        }
        long split = begin + TreeHash.largestPowerOfTwoBelow(leaves);
        return TreeHash.node(hash(begin, split), hash(split, end));
    }
}
