/**
 * What the messages say, as facts that hold on days and are known from a position.
 *
 * <p>A message folds into rows; the rows of a prefix of the messages are the rows known at its end.
 */
@NullMarked
package fr.jalon.scoring.fact.model;

import org.jspecify.annotations.NullMarked;
