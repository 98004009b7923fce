package fr.jalon.merkle;

/** Stored hashes of perfect subtrees. */
@FunctionalInterface
public interface Subtrees {

    /** The hash of the perfect subtree {@code index} of {@code level}; level 0 are the leaves. */
    byte[] hash(int level, long index);
}
