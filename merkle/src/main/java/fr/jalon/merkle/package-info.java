/**
 * Merkle trees of RFC 6962: hashing, growing, proving that an entry is in a tree and that a tree continues another, and
 * checking such proofs without trusting who made them.
 *
 * <p>A tree over {@code size} leaves is made of perfect subtrees; the one at {@code level} and {@code index} covers the
 * leaves from {@code index << level} up to {@code (index + 1) << level}, the latter excluded. Who stores these hashes as
 * the tree grows ({@link fr.jalon.merkle.CompactRange}) can build every proof of every past tree from a few of them
 * ({@link fr.jalon.merkle.ProofBuilder}).
 */
@NullMarked
package fr.jalon.merkle;

import org.jspecify.annotations.NullMarked;
