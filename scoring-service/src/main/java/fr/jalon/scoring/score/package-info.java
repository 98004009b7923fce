/**
 * Scores over HTTP: what was asked for becomes a {@link fr.jalon.scoring.score.Basis}, and a basis an answer.
 *
 * <p>An answer depends on its basis and on nothing else, so the same basis gives the same bytes again.
 */
@NullMarked
package fr.jalon.scoring.score;

import org.jspecify.annotations.NullMarked;
