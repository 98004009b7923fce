package fr.jalon.scoring.score;

import fr.jalon.scoring.fact.model.Reading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All an answer depends on.
 *
 * @param position what was known
 * @param engine the rules
 * @param lag messages that were published and not applied when the answer was first given; null if nobody knew
 */
record Basis(
        String programme,
        LocalDate validAt,
        long position,
        Reading reading,
        String engine,
        @Nullable Long lag) {

    private static final String FORMAT = "1";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int PARTS = 9;
    private static final int CHECK_DIGITS = 8;

    /**
     * The basis of an answer about {@code subject}, as text for addresses. Its check digits catch what was mistyped or
     * cut off.
     */
    String token(String subject) {
        var text = String.join(
                "|",
                FORMAT,
                subject,
                programme,
                validAt.toString(),
                Long.toString(position),
                reading.name().toLowerCase(Locale.ROOT),
                engine,
                lag == null ? "" : Long.toString(lag));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((text + "|" + check(text)).getBytes(StandardCharsets.UTF_8));
    }

    /** The basis and the subject in {@code token}; empty when no answer of ours ever carried it. */
    static Optional<About> parse(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var parts = List.of(text.split("\\|", -1));
            if (parts.size() != PARTS
                    || text.indexOf('\0') >= 0
                    || !DAY.matcher(parts.get(3)).matches()) {
                return Optional.empty();
            }
            var lag = parts.get(7);
            var basis = new Basis(
                    parts.get(2),
                    LocalDate.parse(parts.get(3)),
                    Long.parseLong(parts.get(4)),
                    Reading.valueOf(parts.get(5).toUpperCase(Locale.ROOT)),
                    parts.get(6),
                    lag.isEmpty() ? null : Long.valueOf(lag));
            var about = new About(parts.get(1), basis);
            return basis.token(about.subject).equals(token) ? Optional.of(about) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static String check(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHECK_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }

    /** A basis and what it is about: an establishment, or the last one of a page. */
    record About(String subject, Basis basis) {}
}
