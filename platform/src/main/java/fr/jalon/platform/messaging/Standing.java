package fr.jalon.platform.messaging;

import org.springframework.boot.health.contributor.Status;

/** How a duty of this instance stands. */
enum Standing {
    /** Has not worked since its start. */
    STARTING,
    /** Another instance does the work. */
    STANDBY,
    WORKING,
    /** Worked, fails now, and tries again. */
    STALE,
    /** Ended, because what came contradicts what is known. */
    INCONSISTENT,
    STOPPED;

    Status status() {
        return switch (this) {
            case STANDBY, WORKING -> Status.UP;
            case STARTING, STOPPED -> Status.OUT_OF_SERVICE;
            case STALE -> new Status("STALE", "fails and tries again");
            case INCONSISTENT -> Status.DOWN;
        };
    }
}
