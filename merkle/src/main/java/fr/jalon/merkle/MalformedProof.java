package fr.jalon.merkle;

import java.io.Serial;

/** A proof whose parts cannot belong together: a place outside the tree, too few or too many hashes. */
public final class MalformedProof extends RefusedProof {

    @Serial
    private static final long serialVersionUID = 1L;

    MalformedProof(String message) {
        super(message);
    }
}
