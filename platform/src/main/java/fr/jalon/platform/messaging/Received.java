package fr.jalon.platform.messaging;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A message that is the next of its source.
 *
 * @param source   who numbered it
 * @param sequence its number at the source, 1-based and without gap
 * @param time     when the source recorded it
 * @param bytes    the message as it came
 * @param json     the same, read
 * @param offset   its place on the Kafka topic
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Received(String source, long sequence, Instant time, byte[] bytes, JsonNode json, long offset) {}
