package fr.jalon.eventstore;

/** Why an append was refused: its stream has another last event than the caller believed. */
final class StaleVersion extends Exception {

    private static final long serialVersionUID = 1L;

    StaleVersion(Outcome.Conflict conflict) {
        super(
                "Version %d is not the next one of %s".formatted(conflict.version(), conflict.stream()),
                null,
                false,
                false);
    }
}
