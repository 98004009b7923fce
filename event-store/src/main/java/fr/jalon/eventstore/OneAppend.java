package fr.jalon.eventstore;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Sees to it that a unit of work appends once: two appends could not be one fact. */
final class OneAppend {

    private static final String APPENDED = OneAppend.class.getName();

    private OneAppend() {}

    /** Notes that the current unit of work, if there is one, appends now; refuses when it has before. */
    static void ofUnitOfWork() {
        if (CurrentUnitOfWork.isStarted() && root().resources().put(APPENDED, true) != null) {
            throw secondAppend();
        }
    }

    /** Refuses what is published after the append, since nothing would store it. */
    static void refusePublishingAfter() {
        if (CurrentUnitOfWork.isStarted() && root().resources().containsKey(APPENDED)) {
            throw secondAppend();
        }
    }

    private static UnitOfWork<?> root() {
        return CurrentUnitOfWork.get().root();
    }

    private static IllegalStateException secondAppend() {
        return new IllegalStateException(
                "This unit of work has appended its events already; a second append is not stored");
    }
}
