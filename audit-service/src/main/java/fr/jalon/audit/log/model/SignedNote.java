package fr.jalon.audit.log.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with signatures beneath it, as C2SP signed-note defines it.
 *
 * @param text       what is signed, with its final line feed
 * @param signatures the lines beneath, without their final line feed
 */
public record SignedNote(String text, List<String> signatures) {

    /** How a signature line begins: an em dash and a space. */
    static final String MARK = "\u2014 ";

    private static final Pattern SIGNATURE = Pattern.compile(MARK + "([^ +]+) ([A-Za-z0-9+/]+={0,2})");

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Takes a note apart; its signatures are not checked yet. */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new MalformedNote("no text above and no signature below a blank line");
        }
        var lines = note.substring(blank + 2).lines().toList();
        if (lines.isEmpty()
                || !lines.stream().allMatch(line -> SIGNATURE.matcher(line).matches())) {
            throw new MalformedNote("something else than signatures below the blank line");
        }
        return new SignedNote(note.substring(0, blank + 1), lines);
    }

    /** The text, if {@code key} has signed it. Signatures of others are ignored; a wrong one of this key is refused. */
    public String requireSignatureOf(VerifierKey key) {
        boolean signed = false;
        for (String line : signatures) {
            var signature = SIGNATURE.matcher(line);
            if (!signature.matches() || !signature.group(1).equals(key.name())) {
                continue;
            }
            byte[] identified = VerifierKey.decode(signature.group(2));
            if (!Arrays.equals(key.id(), Arrays.copyOf(identified, VerifierKey.ID_BYTES))) {
                continue;
            }
            byte[] bare = Arrays.copyOfRange(identified, VerifierKey.ID_BYTES, identified.length);
            if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), bare)) {
                throw new MalformedNote("the signature of " + key.name() + " is wrong");
            }
            signed = true;
        }
        if (!signed) {
            throw new MalformedNote("not signed by " + key.name());
        }
        return text;
    }
}
