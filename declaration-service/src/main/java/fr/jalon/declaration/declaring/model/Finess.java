package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import java.util.regex.Pattern;

/**
 * The national number of a French health establishment: nine characters, the last of which is a Luhn check digit.
 *
 * <p>Corsican departments are written {@code 2A} and {@code 2B}; their letter counts as 1 and 2 in the checksum.
 *
 * @param value nine characters, upper case, checksum verified
 */
public record Finess(String value) {

    private static final Pattern SHAPE = Pattern.compile("(?:[0-9]{2}|2[AB])[0-9]{7}");

    public Finess {
        if (!SHAPE.matcher(value).matches()) {
            throw new Malformed(Reason.FINESS_SHAPE, "", value);
        }
        if (luhnSum(value) % 10 != 0) {
            throw new Malformed(Reason.FINESS_CHECK_DIGIT, "", value);
        }
    }

    private static int luhnSum(String value) {
        int sum = 0;
        for (int index = 0; index < value.length(); index++) {
            boolean doubled = (value.length() - index) % 2 == 0; // every second one, counted from the right
            int term = doubled ? 2 * digitAt(value, index) : digitAt(value, index);
            sum += term > 9 ? term - 9 : term;
        }
        return sum;
    }

    private static int digitAt(String value, int index) {
        return switch (value.charAt(index)) {
            case 'A' -> 1;
            case 'B' -> 2;
            default -> value.charAt(index) - '0';
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
