package fr.jalon.declaration.keeping;

import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.establishment.model.Malformed;
import fr.jalon.platform.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Checks members of request bodies; each refusal is a 400 that points at the member. */
public final class Required {

    private static final int TEXT_LENGTH = 1000;

    private Required() {}

    /** The value, which must be there. */
    public static <T> T present(String pointer, @Nullable T value) {
        if (value == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "member-missing", pointer).at(pointer, null);
        }
        return value;
    }

    /** The text, which must say something and not be endless. */
    public static String text(String pointer, @Nullable String value) {
        String text = present(pointer, value);
        if (text.isBlank() || text.length() > TEXT_LENGTH) {
            throw malformed(pointer, text);
        }
        return text;
    }

    /** The text, which must match. */
    public static String matching(String pointer, Pattern pattern, @Nullable String value) {
        String text = present(pointer, value);
        if (!pattern.matcher(text).matches()) {
            throw malformed(pointer, text);
        }
        return text;
    }

    /** The number of an establishment as a person gave it: its check digit must be right. */
    public static Finess finess(String pointer, @Nullable String value) {
        try {
            return Finess.entered(present(pointer, value));
        } catch (Malformed malformed) {
            throw Problem.of(HttpStatus.BAD_REQUEST, malformed.reason(), malformed.value())
                    .at(pointer, malformed.value());
        }
    }

    private static Problem malformed(String pointer, String value) {
        return Problem.of(HttpStatus.BAD_REQUEST, "value-malformed").at(pointer, value);
    }
}
