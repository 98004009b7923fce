package fr.jalon.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Hashes of RFC 6962 section 2.1. Leaves and nodes get different prefixes, so that one can never pass for the other. */
public final class TreeHash {

    /** The length of every hash here. */
    public static final int LENGTH_BYTES = 32;

    private static final byte LEAF_PREFIX = 0x00;
    private static final byte NODE_PREFIX = 0x01;

    private TreeHash() {}

    /** The root of a tree without leaves. */
    public static byte[] empty() {
        return sha256().digest();
    }

    /** The hash of a leaf that holds {@code entry}. */
    public static byte[] leaf(byte[] entry) {
        var digest = sha256();
        digest.update(LEAF_PREFIX);
        return digest.digest(entry);
    }

    /** The hash of the node over two subtrees. */
    public static byte[] node(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update(NODE_PREFIX);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root over {@code entries} in order, by the recursive definition of the RFC: for small trees and for tests. */
    public static byte[] root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return empty();
        }
        if (entries.size() == 1) {
            return leaf(entries.getFirst());
        }
        int split = Math.toIntExact(largestPowerOfTwoBelow(entries.size()));
        return node(root(entries.subList(0, split)), root(entries.subList(split, entries.size())));
    }

    /** Where the RFC splits a tree of {@code size} leaves; {@code size} is at least 2. */
    static long largestPowerOfTwoBelow(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }
}
