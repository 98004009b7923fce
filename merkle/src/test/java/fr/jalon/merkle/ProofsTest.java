package fr.jalon.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every place in every tree up to {@link #LARGEST}, against the recursive definition of the RFC. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofsTest {

    private static final int LARGEST = 70;

    private static final List<byte[]> LEAVES = Trees.numbered(LARGEST);
    private static final Subtrees STORED = Trees.stored(LEAVES);
    private static final ProofBuilder PROOFS = new ProofBuilder(STORED);
    private static final List<byte[]> ROOTS = roots();

    @Test
    void a_tree_taken_up_again_at_any_size_grows_to_the_same_roots() {
        for (int size = 0; size <= LARGEST; size++) {
            var range = CompactRange.of(size, STORED);
            assertThat(range.size()).isEqualTo(size);
            assertThat(range.root()).isEqualTo(ROOTS.get(size));
            assertThat(PROOFS.root(size)).isEqualTo(ROOTS.get(size));
            for (int next = size; next < LARGEST; next++) {
                range.append(
                        TreeHash.leaf(LEAVES.get(next)),
                        (level, index, hash) -> assertThat(hash).isEqualTo(STORED.hash(level, index)));
                assertThat(range.root()).isEqualTo(ROOTS.get(next + 1));
            }
        }
    }

    @Test
    void every_leaf_of_every_tree_has_a_proof_that_holds_and_no_other_leaf_has_it() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                var proof = PROOFS.inclusion(index, size);
                assertThat(proof.rootFor(TreeHash.leaf(LEAVES.get(index)))).isEqualTo(ROOTS.get(size));
                byte[] other = TreeHash.leaf(LEAVES.get((index + 1) % LARGEST));
                byte[] root = ROOTS.get(size);
                assertThatExceptionOfType(ProofMismatch.class).isThrownBy(() -> proof.verify(other, root));
            }
        }
    }

    @Test
    void a_proof_of_one_place_proves_no_other_place_and_no_other_size() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                var proof = PROOFS.inclusion(index, size);
                byte[] leaf = TreeHash.leaf(LEAVES.get(index));
                byte[] root = ROOTS.get(size);
                for (int elsewhere = 0; elsewhere < size; elsewhere++) {
                    if (elsewhere != index) {
                        refused(new InclusionProof(elsewhere, size, proof.hashes()), it -> it.verify(leaf, root));
                    }
                }
            }
        }
    }

    @Test
    void every_pair_of_sizes_has_a_consistency_proof_that_holds() {
        for (int to = 0; to <= LARGEST; to++) {
            for (int from = 0; from <= to; from++) {
                PROOFS.consistency(from, to).verify(ROOTS.get(from), ROOTS.get(to));
            }
        }
    }

    @Test
    void no_consistency_proof_holds_for_another_older_or_newer_tree() {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                var proof = PROOFS.consistency(from, to);
                byte[] oldRoot = ROOTS.get(from);
                byte[] newRoot = ROOTS.get(to);
                byte[] forged = TreeHash.node(oldRoot, newRoot);
                refused(proof, it -> it.verify(forged, newRoot));
                refused(proof, it -> it.verify(oldRoot, forged));
            }
        }
    }

    @Test
    void every_single_bit_mutation_of_an_inclusion_proof_is_refused() {
        for (int size : new int[] {1, 2, 3, 7, 8, 13, 64, 67}) {
            for (int index = 0; index < size; index++) {
                var proof = PROOFS.inclusion(index, size);
                byte[] leaf = TreeHash.leaf(LEAVES.get(index));
                byte[] root = ROOTS.get(size);
                for (var mutated : mutations(proof.hashes())) {
                    refused(new InclusionProof(index, size, mutated), it -> it.verify(leaf, root));
                }
            }
        }
    }

    @Test
    void every_single_bit_mutation_of_a_consistency_proof_is_refused() {
        for (int to : new int[] {2, 3, 7, 8, 13, 64, 67}) {
            for (int from = 1; from < to; from++) {
                var sizes = new long[] {from, to};
                byte[] oldRoot = ROOTS.get(from);
                byte[] newRoot = ROOTS.get(to);
                for (var mutated : mutations(PROOFS.consistency(from, to).hashes())) {
                    refused(new ConsistencyProof(sizes[0], sizes[1], mutated), it -> it.verify(oldRoot, newRoot));
                }
            }
        }
    }

    @Test
    void a_proof_of_a_large_tree_needs_few_stored_hashes() {
        var reads = new ArrayList<Long>();
        var random = new Random(6962);
        var builder = new ProofBuilder((_, index) -> {
            reads.add(index);
            byte[] hash = new byte[TreeHash.LENGTH_BYTES];
            random.nextBytes(hash);
            return hash;
        });
        builder.inclusion(3_000_000_000L, 10_000_000_001L);
        assertThat(reads).hasSizeLessThan(3 * 34);
    }

    private static List<List<byte[]>> mutations(List<byte[]> hashes) {
        List<List<byte[]>> mutations = new ArrayList<>();
        for (int place = 0; place < hashes.size(); place++) {
            for (int bit = 0; bit < TreeHash.LENGTH_BYTES * Byte.SIZE; bit++) {
                byte[] mutated = hashes.get(place).clone();
                mutated[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                var copy = new ArrayList<>(hashes);
                copy.set(place, mutated);
                mutations.add(copy);
            }
        }
        return mutations;
    }

    private static <T> void refused(T proof, Consumer<T> verification) {
        try {
            verification.accept(proof);
        } catch (RefusedProof expected) {
            return;
        }
        throw new AssertionError("Not refused: " + proof);
    }

    private static List<byte[]> roots() {
        List<byte[]> roots = new ArrayList<>();
        for (int size = 0; size <= LARGEST; size++) {
            roots.add(TreeHash.root(LEAVES.subList(0, size)));
        }
        return roots;
    }
}
