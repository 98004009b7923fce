package fr.jalon.eventstore;

/**
 * A claim that was stored, and the events stored with it.
 *
 * @param bodyHash      hash of what was asked first under the key
 * @param firstPosition position of the first event of the command
 * @param lastPosition  position of its last event
 */
public record StoredClaim(String bodyHash, long firstPosition, long lastPosition) {}
