package fr.jalon.declaration.seed;

/** A file of the referential that cannot be used; the message names file, line and cell. */
final class BrokenSeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSeed(String message) {
        super(message, null, false, false);
    }
}
