package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import java.util.regex.Pattern;

/**
 * Stands for what a person wrote. The text itself is kept apart, so that it can be erased while this remains.
 *
 * @param value {@code sha256:} and 64 hexadecimal digits
 */
public record TextHash(String value) {

    private static final Pattern SHAPE = Pattern.compile("sha256:[0-9a-f]{64}");

    public TextHash {
        if (!SHAPE.matcher(value).matches()) {
            throw new Malformed(Reason.TEXT_HASH_SHAPE, "", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
