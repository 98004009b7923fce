package fr.jalon.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is checked before any hash is computed, and what a mismatch tells. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MalformedProofTest {

    private static final List<byte[]> LEAVES = Trees.numbered(9);
    private static final ProofBuilder PROOFS = new ProofBuilder(Trees.stored(LEAVES));
    private static final byte[] HASH = new byte[TreeHash.LENGTH_BYTES];

    @Test
    void an_index_must_be_below_the_size() {
        malformed(() -> new InclusionProof(9, 9, List.of()).rootFor(HASH));
        malformed(() -> new InclusionProof(-1, 9, List.of()).rootFor(HASH));
        malformed(() -> new InclusionProof(0, 0, List.of()).rootFor(HASH));
        malformed(() -> PROOFS.inclusion(9, 9));
        malformed(() -> PROOFS.inclusion(-1, 9));
    }

    @Test
    void sizes_must_be_in_order() {
        malformed(() -> new ConsistencyProof(5, 4, List.of()).verify(HASH, HASH));
        malformed(() -> new ConsistencyProof(-1, 4, List.of()).verify(HASH, HASH));
        malformed(() -> PROOFS.consistency(5, 4));
        malformed(() -> PROOFS.root(-1));
    }

    @Test
    void a_proof_is_exactly_as_long_as_needed() {
        for (int size = 1; size <= LEAVES.size(); size++) {
            for (int index = 0; index < size; index++) {
                var proof = PROOFS.inclusion(index, size);
                malformed(() -> new InclusionProof(proof.index(), proof.size(), longer(proof.hashes())).rootFor(HASH));
                if (!proof.hashes().isEmpty()) {
                    malformed(() ->
                            new InclusionProof(proof.index(), proof.size(), shorter(proof.hashes())).rootFor(HASH));
                }
            }
            for (int from = 0; from <= size; from++) {
                var proof = PROOFS.consistency(from, size);
                malformed(() ->
                        new ConsistencyProof(proof.from(), proof.to(), longer(proof.hashes())).verify(HASH, HASH));
                if (!proof.hashes().isEmpty()) {
                    malformed(() ->
                            new ConsistencyProof(proof.from(), proof.to(), shorter(proof.hashes())).verify(HASH, HASH));
                }
            }
        }
    }

    @Test
    void every_hash_has_32_bytes() {
        byte[] cut = new byte[31];
        malformed(() -> new InclusionProof(0, 2, List.of(cut)).rootFor(HASH));
        malformed(() -> new InclusionProof(0, 1, List.of()).rootFor(cut));
        malformed(() -> new InclusionProof(0, 1, List.of()).verify(HASH, cut));
        malformed(() -> new ConsistencyProof(1, 2, List.of(cut)).verify(HASH, HASH));
        malformed(() -> new ConsistencyProof(1, 1, List.of()).verify(cut, cut));
        malformed(() -> CompactRange.empty().append(cut, (_, _, _) -> {}));
    }

    @Test
    void nothing_but_the_empty_tree_has_size_nought() {
        new ConsistencyProof(0, 3, List.of()).verify(TreeHash.empty(), HASH);
        assertThatExceptionOfType(ProofMismatch.class)
                .isThrownBy(() -> new ConsistencyProof(0, 3, List.of()).verify(HASH, HASH));
    }

    @Test
    void a_mismatch_tells_both_hashes() {
        byte[] root = PROOFS.root(9);
        var proof = PROOFS.inclusion(4, 9);
        assertThatExceptionOfType(ProofMismatch.class)
                .isThrownBy(() -> proof.verify(HASH, root))
                .satisfies(mismatch -> {
                    assertThat(mismatch.expected()).isEqualTo(root);
                    assertThat(mismatch.computed()).isEqualTo(proof.rootFor(HASH));
                });
    }

    private static void malformed(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatExceptionOfType(MalformedProof.class).isThrownBy(attempt);
    }

    private static List<byte[]> longer(List<byte[]> hashes) {
        var copy = new ArrayList<>(hashes);
        copy.add(HASH);
        return copy;
    }

    private static List<byte[]> shorter(List<byte[]> hashes) {
        return hashes.subList(1, hashes.size());
    }
}
