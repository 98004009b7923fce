package fr.jalon.declaration.establishment;

import fr.jalon.declaration.establishment.model.ActivityVolume;
import fr.jalon.declaration.keeping.Required;
import fr.jalon.platform.problem.Problem;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** How much an establishment does in a year, as the administrator gives it. */
record VolumeBody(
        @Nullable String value,
        @Nullable UnitBody unit,
        @Nullable Integer year) {

    private static final String AT = "/activityVolume";
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    ActivityVolume volume() {
        var in = Required.present(AT + "/unit", unit);
        int when = Required.present(AT + "/year", year);
        if (when < FIRST_YEAR || when > LAST_YEAR) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "value-malformed").at(AT + "/year", when);
        }
        return new ActivityVolume(
                new BigDecimal(Required.matching(AT + "/value", DECIMAL, value)),
                new ActivityVolume.Unit(
                        Required.text(AT + "/unit/fr", in.fr()), Required.text(AT + "/unit/en", in.en())),
                when);
    }

    /** What is counted, in both languages. */
    record UnitBody(@Nullable String fr, @Nullable String en) {}
}
