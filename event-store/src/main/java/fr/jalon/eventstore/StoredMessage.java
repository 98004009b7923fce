package fr.jalon.eventstore;

import java.time.Instant;

/**
 * The message of an event as it is published, byte for byte.
 *
 * @param position   place in the log, from 1 and without gaps
 * @param subject    the stream of the event
 * @param recordedAt when the log learned the event
 * @param bytes      the message itself
 */
@SuppressWarnings("ArrayRecordComponent") // compared by position, never by content
public record StoredMessage(long position, String subject, Instant recordedAt, byte[] bytes) {}
