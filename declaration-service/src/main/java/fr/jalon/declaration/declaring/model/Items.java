package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the members of answers have in common. */
final class Items {

    private static final Pattern ACTIVITY = Pattern.compile("[A-Z][A-Z0-9]{0,15}");
    private static final long LARGEST = 1_000_000_000_000L;

    private Items() {}

    /** The list itself, bounded; nothing where an answer from before the list existed has none. */
    static <T> List<T> of(String field, @Nullable List<T> items) {
        if (items == null) {
            return List.of();
        }
        if (items.size() > Answer.ITEMS) {
            throw new Malformed(Reason.TOO_MANY_ITEMS, field, items.size());
        }
        return List.copyOf(items);
    }

    static List<LocalDate> days(String field, List<LocalDate> days) {
        var bounded = of(field, days);
        eachOnce(field, "", bounded, day -> day);
        return bounded.stream().sorted().toList();
    }

    static <T> void eachOnce(String field, String member, List<T> items, Function<T, Object> name) {
        var names = new HashSet<>();
        for (int index = 0; index < items.size(); index++) {
            var found = name.apply(items.get(index));
            if (!names.add(found)) {
                throw new Malformed(Reason.DUPLICATE_ITEM, field + "/" + index + member, found);
            }
        }
    }

    static void fraction(long numerator, long denominator) {
        if (numerator < 0 || numerator > LARGEST) {
            throw new Malformed(Reason.NUMBER_OUT_OF_RANGE, "/numerator", numerator);
        }
        if (denominator < 0 || denominator > LARGEST) {
            throw new Malformed(Reason.NUMBER_OUT_OF_RANGE, "/denominator", denominator);
        }
        if (denominator == 0) {
            throw new Malformed(Reason.DENOMINATOR_ZERO, "/denominator", denominator);
        }
        if (numerator > denominator) {
            throw new Malformed(Reason.NUMERATOR_ABOVE_DENOMINATOR, "/numerator", numerator);
        }
    }

    static void code(Pattern shape, String field, String code) {
        if (!shape.matcher(code).matches()) {
            throw new Malformed(Reason.CODE_SHAPE, field, code);
        }
    }

    static void activity(String activity) {
        code(ACTIVITY, "/activity", activity);
    }

    static void inOrder(String field, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            throw new Malformed(Reason.DATES_REVERSED, field, last);
        }
    }

    static void sinceOnlyIf(boolean is, @Nullable LocalDate since) {
        if (!is && since != null) {
            throw new Malformed(Reason.SINCE_OF_NOTHING, "/since", since);
        }
    }
}
