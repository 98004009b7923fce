package fr.jalon.declaration.keeping;

import java.time.Instant;

/**
 * What came of a command; a repetition under the same key gets the same.
 *
 * @param id what was changed, such as {@code GHT-HB}
 * @param version of its stream after the command
 * @param position of the last event of the command; when it changed nothing, of the last event of the stream
 * @param changed whether the command changed anything
 */
public record Kept(String id, long version, long position, Instant recordedAt, boolean changed) {}
