/** Computes scores and eligibility from the published facts, on both clocks. */
@NullMarked
package fr.jalon.scoring;

import org.jspecify.annotations.NullMarked;
