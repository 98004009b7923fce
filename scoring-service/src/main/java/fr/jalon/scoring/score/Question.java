package fr.jalon.scoring.score;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.time.KnownAt;
import fr.jalon.scoring.fact.model.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A well-formed question about scores. */
sealed interface Question {

    /** Civil dates as people write them; a longer year would be beyond what the tables hold. */
    DateTimeFormatter FOUR_DIGIT_YEAR = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** For an answer that was given before. */
    record Again(Basis.About about) implements Question {}

    /** For an answer on a basis that is still to be found. */
    record Anew(
            String programme,
            LocalDate validAt,
            @Nullable KnownAt knownAt,
            Reading reading,
            @Nullable Long atLeast) implements Question {}

    /** The question in {@code asked}; 400 when there is none. */
    static Question of(Asked asked, LocalDate today) {
        return asked.basis() == null ? anew(asked, today) : again(asked, asked.basis());
    }

    private static Question anew(Asked asked, LocalDate today) {
        if (asked.programme() == null) {
            throw Problem.of(BAD_REQUEST, "parameter-missing").inParameter("programme", null);
        }
        return new Anew(
                asked.programme(),
                asked.validAt() == null ? today : day(asked.validAt()),
                asked.knownAt() == null ? null : KnownAt.parse(asked.knownAt()),
                reading(asked.reading() == null ? "decided" : asked.reading()),
                asked.atLeast() == null ? null : position(asked.atLeast()));
    }

    /** What is asked beside a token may repeat it, not contradict it. */
    private static Question again(Asked asked, String token) {
        var about = Basis.parse(token).orElseThrow(() -> malformed("basis", token));
        var basis = about.basis();
        boolean agrees = (asked.programme() == null || asked.programme().equals(basis.programme()))
                && (asked.validAt() == null || day(asked.validAt()).equals(basis.validAt()))
                && (asked.reading() == null || reading(asked.reading()) == basis.reading())
                && (asked.knownAt() == null
                        || !(KnownAt.parse(asked.knownAt()) instanceof KnownAt.AtPosition(var position))
                        || position == basis.position());
        if (!agrees) {
            throw Problem.of(BAD_REQUEST, "basis-of-another").inParameter("basis", token);
        }
        return new Again(about);
    }

    private static Reading reading(String name) {
        var reading = Map.of("declared", Reading.DECLARED, "reviewed", Reading.REVIEWED, "decided", Reading.DECIDED)
                .get(name);
        if (reading == null) {
            throw malformed("reading", name);
        }
        return reading;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, FOUR_DIGIT_YEAR);
        } catch (DateTimeException noDay) {
            throw malformed("validAt", text);
        }
    }

    private static long position(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw malformed("atLeast", text);
        }
    }

    private static Problem malformed(String parameter, String value) {
        return Problem.of(BAD_REQUEST, "parameter-malformed").inParameter(parameter, value);
    }
}
