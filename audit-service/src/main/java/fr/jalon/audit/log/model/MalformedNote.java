package fr.jalon.audit.log.model;

import java.io.Serial;

/** A text that is no signed note, checkpoint or key, or one that is not signed by the key it should. */
public final class MalformedNote extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public MalformedNote(String message) {
        super(message);
    }
}
