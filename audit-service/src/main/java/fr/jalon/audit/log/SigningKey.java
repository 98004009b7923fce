package fr.jalon.audit.log;

import fr.jalon.audit.log.model.NoteSigner;

/** The one key of a log: whoever knows it must be able to rely on it, so it never changes unnoticed. */
final class SigningKey {

    private final LogTables log;
    private final KeyFile file;

    SigningKey(LogTables log, KeyFile file) {
        this.log = log;
        this.file = file;
    }

    /** The signer of the log; its key is made when the log has none yet, and refused when the log knows another. */
    NoteSigner signer(String origin) {
        var known = log.signingKey();
        if (known.isPresent() && !file.exists()) {
            throw new IllegalStateException("The key file is missing, but this log is signed by " + known.get());
        }
        var signer = new NoteSigner(origin, file.exists() ? file.read() : file.create());
        String line = signer.verifierKey().line();
        log.useSigningKey(line);
        String first = log.signingKey().orElse(line);
        if (!first.equals(line)) {
            throw new IllegalStateException("The key file gives " + line + ", but this log is signed by " + first);
        }
        return signer;
    }
}
