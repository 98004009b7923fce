package fr.jalon.platform.security;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a grant holds: a kind and, for most kinds, the one thing of that kind, written {@code kind:value}.
 *
 * @param value empty when the kind alone says it all
 */
public record Perimeter(String kind, String value) {

    private static final Pattern TEXT = Pattern.compile("([a-z][a-z-]{0,31})(?::([0-9A-Za-z][0-9A-Za-z._-]{0,63}))?");

    /** The perimeter written as {@code text}; empty when it is not one. */
    public static Optional<Perimeter> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String value = match.group(2);
        return Optional.of(new Perimeter(match.group(1), value == null ? "" : value));
    }

    @Override
    public String toString() {
        return value.isEmpty() ? kind : kind + ":" + value;
    }
}
