/**
 * Takes the messages in, keeps what they say for both clocks, and answers what was known at a position.
 *
 * <p>Stored rows are written by the fold of {@link fr.jalon.scoring.fact.model} and never changed, but for the position
 * until which they were known.
 */
@NullMarked
package fr.jalon.scoring.fact;

import org.jspecify.annotations.NullMarked;
