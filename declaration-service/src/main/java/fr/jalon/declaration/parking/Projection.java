package fr.jalon.declaration.parking;

/** A view that follows the log. Applying an event to it twice changes nothing. */
public interface Projection {

    /** The name of its processor. */
    String name();

    /**
     * Notes that all events up to {@code position} are applied or parked. A handler never calls it: when it applies a
     * parked event again, those before the events that follow may not be applied yet.
     */
    void passed(long position);
}
