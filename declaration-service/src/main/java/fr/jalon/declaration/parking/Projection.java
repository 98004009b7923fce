package fr.jalon.declaration.parking;

/** A view that follows the log. Applying an event to it twice changes nothing. */
public interface Projection {

    /** The name of its processor. */
    String name();

    /** Notes that all events up to {@code position} are applied or parked. */
    void passed(long position);
}
