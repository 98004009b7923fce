package fr.jalon.merkle;

import java.util.List;

/** What must hold before anything is computed. */
final class Preconditions {

    private Preconditions() {}

    static void notNegative(String what, long value) {
        if (value < 0) {
            throw new MalformedProof(what + " is negative: " + value);
        }
    }

    static void indexBelowSize(long index, long size) {
        notNegative("index", index);
        if (index >= size) {
            throw new MalformedProof("index %d is not below size %d".formatted(index, size));
        }
    }

    static void sizesInOrder(long from, long to) {
        notNegative("from", from);
        if (from > to) {
            throw new MalformedProof("from %d is above to %d".formatted(from, to));
        }
    }

    static void exactly(int expected, List<byte[]> hashes) {
        if (hashes.size() != expected) {
            throw new MalformedProof("%d hashes where %d are needed".formatted(hashes.size(), expected));
        }
        hashes.forEach(Preconditions::hash);
    }

    static byte[] hash(byte[] hash) {
        if (hash.length != TreeHash.LENGTH_BYTES) {
            throw new MalformedProof("a hash has %d bytes instead of 32".formatted(hash.length));
        }
        return hash;
    }
}
