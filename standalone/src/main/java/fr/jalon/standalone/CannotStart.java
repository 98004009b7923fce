package fr.jalon.standalone;

/** A reason not to start that the person at the terminal can act on: one sentence, no stack trace. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotStart(String sentence) {
        super(sentence, null, false, false);
    }
}
