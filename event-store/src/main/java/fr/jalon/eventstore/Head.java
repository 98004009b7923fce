package fr.jalon.eventstore;

import java.time.Instant;

/**
 * Where the log ends.
 *
 * @param position   the last position, 0 when the log is empty
 * @param recordedAt when it was recorded, {@link Instant#EPOCH} when the log is empty
 */
public record Head(long position, Instant recordedAt) {}
