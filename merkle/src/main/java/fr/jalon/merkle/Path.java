package fr.jalon.merkle;

import java.util.List;

/**
 * The way from a leaf to the root. Its lower, <em>inner</em> part has subtrees on both sides; its upper part runs along
 * the right <em>border</em> of the tree, with subtrees on the left only.
 */
final class Path {

    private Path() {}

    /** The number of hashes on the inner part for leaf {@code index} in a tree of {@code size}. */
    static int inner(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    /** The number of hashes along the border above {@code inner}. */
    static int border(long index, int inner) {
        return Long.bitCount(index >> inner);
    }

    static byte[] inward(byte[] seed, List<byte[]> hashes, long turns) {
        byte[] hash = seed;
        for (int level = 0; level < hashes.size(); level++) {
            hash = turnsRight(turns, level)
                    ? TreeHash.node(hashes.get(level), hash)
                    : TreeHash.node(hash, hashes.get(level));
        }
        return hash;
    }

    /** As {@link #inward}, leaving out what lies to the right: the tree as it was before it grew there. */
    static byte[] inwardOnlyRight(byte[] seed, List<byte[]> hashes, long turns) {
        byte[] hash = seed;
        for (int level = 0; level < hashes.size(); level++) {
            if (turnsRight(turns, level)) {
                hash = TreeHash.node(hashes.get(level), hash);
            }
        }
        return hash;
    }

    static byte[] alongTheBorder(byte[] seed, List<byte[]> hashes) {
        byte[] hash = seed;
        for (byte[] left : hashes) {
            hash = TreeHash.node(left, hash);
        }
        return hash;
    }

    private static boolean turnsRight(long turns, int level) {
        return (turns >> level & 1) == 1;
    }
}
