package fr.jalon.declaration.establishment.model;

import java.util.regex.Pattern;

/**
 * The national number of a French health establishment: nine characters, the last of which is a Luhn check digit.
 *
 * <p>Corsican departments are written {@code 2A} and {@code 2B}; their letter counts as 1 and 2 in the sum. No official
 * text names the check digit, so it binds what a person types ({@link #entered}), while an import only warns
 * ({@link #hasRightCheckDigit}).
 *
 * @param value nine characters, upper case
 */
public record Finess(String value) implements Comparable<Finess> {

    private static final Pattern SHAPE = Pattern.compile("(?:\\d\\d|2[AB])\\d{7}");

    public Finess {
        if (!SHAPE.matcher(value).matches()) {
            throw new Malformed(
                    "finess-malformed", value, "FINESS '%s' is not nine digits (or 2A/2B and seven)".formatted(value));
        }
    }

    /** The number as a person gave it: its check digit must be right. */
    public static Finess entered(String value) {
        var finess = new Finess(value);
        if (!finess.hasRightCheckDigit()) {
            throw new Malformed("finess-check-digit", value, "FINESS '%s' has a wrong check digit".formatted(value));
        }
        return finess;
    }

    public boolean hasRightCheckDigit() {
        int sum = 0;
        for (int index = 0; index < value.length(); index++) {
            boolean doubled = (value.length() - index) % 2 == 0; // every second one, counted from the right
            int term = doubled ? 2 * digitAt(index) : digitAt(index);
            sum += term > 9 ? term - 9 : term;
        }
        return sum % 10 == 0;
    }

    private int digitAt(int index) {
        return switch (value.charAt(index)) {
            case 'A' -> 1;
            case 'B' -> 2;
            default -> value.charAt(index) - '0';
        };
    }

    @Override
    public int compareTo(Finess other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
