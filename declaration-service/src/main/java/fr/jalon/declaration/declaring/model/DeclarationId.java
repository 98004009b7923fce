package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import java.util.regex.Pattern;

/**
 * One declarant and one indicator of one programme: the same declaration for ever, whatever its contents.
 *
 * @param programme such as {@code HOPEN}
 * @param indicator such as {@code P1.1}
 */
public record DeclarationId(String programme, Declarant declarant, String indicator) {

    private static final Pattern PROGRAMME = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    private static final Pattern INDICATOR = Pattern.compile("[A-Z][A-Z0-9]{0,15}(?:\\.[A-Z0-9]{1,16}){0,4}");

    /** Of programme, declarant and indicator only the code of a group may hold a hyphen. */
    private static final Pattern TEXT = Pattern.compile("([^-/]{1,32})-([^/]{2,40})-([^-/]{1,96})");

    private static final String STREAM_PREFIX = "declaration/";

    public DeclarationId {
        Items.code(PROGRAMME, "/programme", programme);
        Items.code(INDICATOR, "/indicator", indicator);
    }

    /** Reads the form {@code HOPEN-350005179-P1.1}. */
    public static DeclarationId parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new Malformed(Reason.DECLARATION_ID_SHAPE, "", text);
        }
        return new DeclarationId(parts.group(1), Declarant.entered(parts.group(2)), parts.group(3));
    }

    /** Reads the name of a stream, such as {@code declaration/HOPEN/350005179/P1.1}. */
    public static DeclarationId ofStream(String stream) {
        if (!isStream(stream)) {
            throw new Malformed(Reason.DECLARATION_ID_SHAPE, "", stream);
        }
        return parse(stream.substring(STREAM_PREFIX.length()).replace('/', '-'));
    }

    /** Whether a stream is that of a declaration. */
    public static boolean isStream(String stream) {
        return stream.startsWith(STREAM_PREFIX);
    }

    /** The stream that holds everything that happened to this declaration. */
    public String stream() {
        return STREAM_PREFIX + programme + "/" + declarant + "/" + indicator;
    }

    @Override
    public String toString() {
        return programme + "-" + declarant + "-" + indicator;
    }
}
