/**
 * From a programme version, the contents that hold and a day to a score with its reasons.
 *
 * <p>Pure: the same input gives the same score for ever. Decimals are exact.
 */
@NullMarked
package fr.jalon.scoring.score.model;

import org.jspecify.annotations.NullMarked;
