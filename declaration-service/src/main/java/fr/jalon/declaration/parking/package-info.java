/**
 * What a projection cannot apply is parked: the stream of the event, in its order, seen by an administrator and applied
 * again by one. All other streams go on, and nothing is ever skipped in silence.
 */
@NullMarked
package fr.jalon.declaration.parking;

import org.jspecify.annotations.NullMarked;
