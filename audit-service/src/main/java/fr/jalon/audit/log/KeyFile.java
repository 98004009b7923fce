package fr.jalon.audit.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** The file that holds the Ed25519 key pair of the log: its private and its public half, each in PEM. */
final class KeyFile {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----\\s+([A-Za-z0-9+/=\\s]+?)\\s+-----END \\1 KEY-----");

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Makes a new pair and writes it so that only the service's own user can read it; fails when the file is there. */
    KeyPair create() {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createDirectories(path.getParent());
            var whole = path.resolveSibling(path.getFileName() + ".new");
            Files.deleteIfExists(whole);
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    whole,
                    pem("PRIVATE", keys.getPrivate().getEncoded())
                            + pem("PUBLIC", keys.getPublic().getEncoded()),
                    StandardOpenOption.SYNC);
            Files.createLink(path, whole); // at once and whole, and never over another one
            Files.delete(whole);
            return keys;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("The key file " + path + " cannot be made", failed);
        }
    }

    /** Reads the pair; refuses a file that others may read. */
    KeyPair read() {
        try {
            requirePrivate();
            byte[] privateHalf = null;
            byte[] publicHalf = null;
            var blocks = PEM.matcher(Files.readString(path));
            while (blocks.find()) {
                byte[] encoded = Base64.getMimeDecoder().decode(blocks.group(2));
                if ("PRIVATE".equals(blocks.group(1))) {
                    privateHalf = encoded;
                } else {
                    publicHalf = encoded;
                }
            }
            if (privateHalf == null || publicHalf == null) {
                throw new IllegalStateException("The key file " + path + " lacks its private or its public half");
            }
            var factory = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(publicHalf)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(privateHalf)));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("The key file " + path + " cannot be read", unreadable);
        }
    }

    private void requirePrivate() throws IOException {
        var forOthers = PosixFilePermissions.fromString("---rwxrwx");
        if (Files.getPosixFilePermissions(path).stream().anyMatch(forOthers::contains)) {
            throw new IllegalStateException("The key file " + path + " is open to others; make it 0600");
        }
    }

    private static String pem(String half, byte[] encoded) {
        return "-----BEGIN %s KEY-----%n%s%n-----END %s KEY-----%n"
                .formatted(half, Base64.getMimeEncoder().encodeToString(encoded), half);
    }
}
