package fr.jalon.declaration.store;

import java.time.Instant;

/**
 * A place on the record clock.
 *
 * @param recordedAt when the position was recorded
 */
public record Moment(long position, Instant recordedAt) {}
