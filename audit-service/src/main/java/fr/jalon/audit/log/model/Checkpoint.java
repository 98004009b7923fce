package fr.jalon.audit.log.model;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a log commits to: after so many entries the root of its tree is this.
 *
 * @param origin the name of the log
 * @param size   the number of entries
 * @param root   the root hash of RFC 6962
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its text
public record Checkpoint(String origin, long size, byte[] root) {

    private static final Pattern TEXT = Pattern.compile("([^\n]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n");

    /** The text that is signed: origin, size and root, a line each. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** Reads such a text; lines after these three are not accepted here. */
    public static Checkpoint parse(String text) {
        var lines = TEXT.matcher(text);
        if (!lines.matches()) {
            throw new MalformedNote("not the three lines of a checkpoint");
        }
        return new Checkpoint(
                lines.group(1),
                Long.parseLong(lines.group(2)),
                Base64.getDecoder().decode(lines.group(3)));
    }
}
