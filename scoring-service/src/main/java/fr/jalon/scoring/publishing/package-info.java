/**
 * Tells the world when a score has changed: {@code scores.v1}, written in the transaction that applies the cause and
 * relayed afterwards.
 *
 * <p>A cause is a message or a day. What is told depends on the messages, in their order, and on the days ticked between
 * them; never on how messages come in batches. A rebuild of the facts tells nothing.
 */
@NullMarked
package fr.jalon.scoring.publishing;

import org.jspecify.annotations.NullMarked;
