package fr.jalon.declaration.store;

import java.time.Instant;

/**
 * An event as the log holds it.
 *
 * @param version place in its stream, from 0
 * @param position place in the log, from 1
 */
public record Recorded<T>(T event, long version, long position, Instant recordedAt) {}
