package fr.jalon.standalone;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** The random passwords of the embedded run, kept in one file that only its owner may read. */
final class Secrets {

    static final String SUPERUSER = "postgres";
    static final List<String> DATABASES = List.of("jalon_declaration", "jalon_scoring", "jalon_audit", "jalon_gateway");

    private static final String CLIENT = "gateway-client";
    private static final String INSTALLATION = "installation";
    private static final int PASSWORD_BYTES = 24;
    private static final int INSTALLATION_LETTERS = 8;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets read(Path file) {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException unreadable) {
            throw new CannotStart("The file %s cannot be read: %s".formatted(file, unreadable));
        }
        return new Secrets(values);
    }

    /** Whether there were none yet. */
    static boolean createIfMissing(Path file) throws IOException {
        if (Files.exists(file)) {
            return false;
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(unfinished, lines());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** The password of a database role. */
    String password(String role) {
        return value(role);
    }

    /** What the gateway shows the identity provider to prove that it is the gateway. */
    String gatewayClient() {
        return value(CLIENT);
    }

    /** The name of this installation in the source of its messages; chosen once. */
    String installation() {
        return value(INSTALLATION);
    }

    private String value(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new CannotStart("The file of passwords in the data folder has no entry " + name);
        }
        return value;
    }

    private static List<String> lines() {
        var random = new SecureRandom();
        var lines = new java.util.ArrayList<String>();
        lines.add(INSTALLATION + "=demo-" + UUID.randomUUID().toString().substring(0, INSTALLATION_LETTERS));
        lines.add(line(CLIENT, random));
        lines.add(line(SUPERUSER, random));
        for (String database : DATABASES) {
            lines.add(line(ownerOf(database), random));
            lines.add(line(database, random));
        }
        return lines;
    }

    static String ownerOf(String database) {
        return database + "_owner";
    }

    private static String line(String role, SecureRandom random) {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return role + "=" + HexFormat.of().formatHex(bytes);
    }
}
