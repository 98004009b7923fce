package fr.jalon.declaration.asking;

/** Something happened to the stream since the version a command was made for. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleVersion() {
        super("The stream has another version", null, false, false);
    }
}
