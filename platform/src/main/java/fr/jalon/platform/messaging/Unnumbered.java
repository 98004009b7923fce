package fr.jalon.platform.messaging;

/**
 * A record of the topic whose envelope cannot be read: no JSON, or without source, number or time.
 *
 * @param offset its place on the Kafka topic
 * @param bytes  what came; empty for a record without value
 * @param reason what is wrong with it
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Unnumbered(long offset, byte[] bytes, String reason) {}
