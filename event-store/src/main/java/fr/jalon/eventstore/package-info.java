/**
 * An event store for Axon on PostgreSQL whose positions have no gaps: the order of commit is the order of position.
 *
 * <p>Callers hand their events to the {@link fr.jalon.eventstore.LogWriter} of their instance and wait; it appends what
 * is waiting in one round trip, under the lock of the log. A reader asks for what comes after a position, and misses
 * nothing. The append is the last fallible act of a command: what fails after it leaves its events stored.
 */
@NullMarked
package fr.jalon.eventstore;

import org.jspecify.annotations.NullMarked;
