/**
 * How fast the event store appends, as a ratio to a raw insert loop and to Axon's own engine within one run.
 *
 * <p>Absolute figures tell the machine; ratios tell the code.
 */
@NullMarked
package fr.jalon.benchmarks;

import org.jspecify.annotations.NullMarked;
