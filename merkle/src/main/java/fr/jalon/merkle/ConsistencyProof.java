package fr.jalon.merkle;

import java.util.List;

/**
 * The claim that the first {@code from} leaves of the tree of {@code to} leaves are those of the tree of {@code from}:
 * nothing earlier was changed, removed or put in between.
 *
 * @param from   the size of the older tree
 * @param to     the size of the newer tree
 * @param hashes as RFC 6962 section 2.1.2 orders them
 */
public record ConsistencyProof(long from, long to, List<byte[]> hashes) {

    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Checks this proof.
     *
     * @throws MalformedProof unless {@code 0 <= from <= to}, each hash has 32 bytes and there are exactly as many as the
     *     sizes need
     * @throws ProofMismatch when the hashes do not lead to {@code fromRoot} or to {@code toRoot}
     */
    public void verify(byte[] fromRoot, byte[] toRoot) {
        Preconditions.sizesInOrder(from, to);
        Preconditions.hash(fromRoot);
        Preconditions.hash(toRoot);
        if (from == 0 || from == to) {
            Preconditions.exactly(0, hashes);
            ProofMismatch.unlessEqual(fromRoot, from == 0 ? TreeHash.empty() : toRoot);
            return;
        }
        verifyGrowth(fromRoot, toRoot);
    }

    private void verifyGrowth(byte[] fromRoot, byte[] toRoot) {
        int perfect = Long.numberOfTrailingZeros(from); // the level of the last perfect subtree of the older tree
        int innerFromLeaf = Path.inner(from - 1, to);
        int border = Path.border(from - 1, innerFromLeaf);
        int inner = innerFromLeaf - perfect;
        boolean fromIsPerfect = from == 1L << perfect;
        int seeds = fromIsPerfect ? 0 : 1;
        Preconditions.exactly(seeds + inner + border, hashes);

        byte[] seed = fromIsPerfect ? fromRoot : hashes.getFirst();
        var inward = hashes.subList(seeds, seeds + inner);
        var along = hashes.subList(seeds + inner, hashes.size());
        long turns = (from - 1) >> perfect;
        ProofMismatch.unlessEqual(fromRoot, Path.alongTheBorder(Path.inwardOnlyRight(seed, inward, turns), along));
        ProofMismatch.unlessEqual(toRoot, Path.alongTheBorder(Path.inward(seed, inward, turns), along));
    }
}
