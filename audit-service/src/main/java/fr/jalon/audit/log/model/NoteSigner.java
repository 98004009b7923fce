package fr.jalon.audit.log.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/** Signs notes under a name. */
public final class NoteSigner {

    private final VerifierKey verifierKey;
    private final PrivateKey privateKey;

    /** A signer whose two halves must belong together. */
    public NoteSigner(String name, KeyPair keys) {
        this.verifierKey = VerifierKey.of(name, keys.getPublic());
        this.privateKey = keys.getPrivate();
        SignedNote.parse(sign("self-test\n")).requireSignatureOf(verifierKey);
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The note over {@code text}, which ends in a line feed. */
    public String sign(String text) {
        byte[] signature = signature(text.getBytes(StandardCharsets.UTF_8));
        byte[] id = verifierKey.id();
        byte[] identified = new byte[id.length + signature.length];
        System.arraycopy(id, 0, identified, 0, id.length);
        System.arraycopy(signature, 0, identified, id.length, signature.length);
        return text + "\n" + SignedNote.MARK + verifierKey.name() + " "
                + Base64.getEncoder().encodeToString(identified) + "\n";
    }

    private byte[] signature(byte[] text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key of " + verifierKey.name() + " does not sign", unusable);
        }
    }
}
