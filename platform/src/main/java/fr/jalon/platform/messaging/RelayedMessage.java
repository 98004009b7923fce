package fr.jalon.platform.messaging;

/**
 * A stored message on its way to a topic.
 *
 * @param position its number, 1-based and without gap
 * @param key      what it is about; becomes the key of the Kafka record
 * @param bytes    the message, relayed as it is
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record RelayedMessage(long position, String key, byte[] bytes) {}
