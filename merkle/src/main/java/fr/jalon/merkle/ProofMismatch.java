package fr.jalon.merkle;

import java.io.Serial;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A well-formed proof that leads to another hash than the one it should. */
public final class ProofMismatch extends RefusedProof {

    @Serial
    private static final long serialVersionUID = 1L;

    private final byte[] expected;
    private final byte[] computed;

    private ProofMismatch(byte[] expected, byte[] computed) {
        super("The proof leads to %s instead of %s"
                .formatted(HexFormat.of().formatHex(computed), HexFormat.of().formatHex(expected)));
        this.expected = expected.clone();
        this.computed = computed.clone();
    }

    static void unlessEqual(byte[] expected, byte[] computed) {
        if (!MessageDigest.isEqual(expected, computed)) {
            throw new ProofMismatch(expected, computed);
        }
    }

    /** The hash that was to be proven. */
    public byte[] expected() {
        return expected.clone();
    }

    /** The hash the proof leads to. */
    public byte[] computed() {
        return computed.clone();
    }
}
