package fr.jalon.merkle;

import java.io.Serial;

/** A proof that proves nothing. */
public abstract sealed class RefusedProof extends RuntimeException permits MalformedProof, ProofMismatch {

    @Serial
    private static final long serialVersionUID = 1L;

    RefusedProof(String message) {
        super(message);
    }
}
