/**
 * The log. A message is <em>sequenced</em> when it has its index for ever, <em>integrated</em> when the tree commits to
 * it (both in the transaction that takes it in), and <em>published</em> when a signed checkpoint covers it.
 *
 * <p>{@link fr.jalon.audit.log.Sequencer} takes messages in, {@link fr.jalon.audit.log.Publication} reads them back,
 * hashes them again and signs, {@link fr.jalon.audit.log.Verification} does so for the whole log.
 */
@NullMarked
package fr.jalon.audit.log;

import org.jspecify.annotations.NullMarked;
