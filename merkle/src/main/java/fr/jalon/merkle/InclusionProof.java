package fr.jalon.merkle;

import java.util.List;

/**
 * The claim that the tree of {@code size} leaves holds a certain leaf at {@code index}.
 *
 * @param index  the place of the leaf, from 0
 * @param size   the number of leaves of the tree
 * @param hashes the hashes beside the way from the leaf to the root, the leaf's neighbour first
 */
public record InclusionProof(long index, long size, List<byte[]> hashes) {

    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Checks this proof.
     *
     * @throws MalformedProof unless {@code 0 <= index < size}, each hash has 32 bytes and there are exactly as many as
     *     the place in the tree needs
     * @throws ProofMismatch when the leaf does not lead to {@code root}
     */
    public void verify(byte[] leafHash, byte[] root) {
        ProofMismatch.unlessEqual(Preconditions.hash(root), rootFor(leafHash));
    }

    /** The root of the tree in which the leaf with {@code leafHash} has this proof. */
    public byte[] rootFor(byte[] leafHash) {
        Preconditions.indexBelowSize(index, size);
        byte[] leaf = Preconditions.hash(leafHash);
        int inner = Path.inner(index, size);
        Preconditions.exactly(inner + Path.border(index, inner), hashes);
        byte[] below = Path.inward(leaf, hashes.subList(0, inner), index);
        return Path.alongTheBorder(below, hashes.subList(inner, hashes.size()));
    }
}
