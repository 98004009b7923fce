package fr.jalon.eventstore;

import java.time.Instant;

/** What became of an append. */
sealed interface Outcome {

    /** All its events are in the log, from {@code first} to {@code last}. */
    record Stored(long first, long last, Instant recordedAt) implements Outcome {}

    /** Another event has the version it expected to write; nothing was stored. */
    record Conflict(String stream, long version) implements Outcome {}

    /** Its claim was stored before; nothing was stored this time. */
    record Claimed(StoredClaim claim) implements Outcome {}

    /** The log could not take it; nothing was stored. */
    record Failed(Exception cause) implements Outcome {}

    /** Whether it was stored cannot be told. */
    record Unknown(Throwable cause) implements Outcome {}
}
