/**
 * How what was decided is kept and told: the event store under Axon, the stable names of stored events, the message of
 * each event, positions and times. Features add their part by a {@link fr.jalon.declaration.store.Vocabulary} bean.
 */
@NullMarked
package fr.jalon.declaration.store;

import org.jspecify.annotations.NullMarked;
