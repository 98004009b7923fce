package fr.jalon.platform.security;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the claim {@code jalon_grants}. An entry that is not understood to the letter grants nothing. */
final class Grants {

    static final String CLAIM = "jalon_grants";

    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);
    private static final Set<String> MEMBERS = Set.of("role", "perimeter", "from", "to");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z-]{0,31}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Grants() {}

    static List<Grant> of(@Nullable Object claim, String subject) {
        if (claim == null) {
            return List.of();
        }
        if (!(claim instanceof List<?> entries)) {
            LOG.warn("The grants of {} are no list; none is given", subject);
            return List.of();
        }
        var grants = new ArrayList<Grant>();
        for (Object entry : entries) {
            try {
                grants.add(grant(entry));
            } catch (IllegalArgumentException | DateTimeException malformed) {
                LOG.warn("A grant of {} is refused: {}", subject, malformed.getMessage());
            }
        }
        return grants;
    }

    private static Grant grant(@Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("it is no object");
        }
        if (!MEMBERS.containsAll(members.keySet())) {
            throw new IllegalArgumentException("a member is unknown");
        }
        if (!(members.get("role") instanceof String role) || !ROLE.matcher(role).matches()) {
            throw new IllegalArgumentException("the role is missing or malformed");
        }
        if (!(members.get("perimeter") instanceof String text)) {
            throw new IllegalArgumentException("the perimeter is missing");
        }
        var perimeter =
                Perimeter.parse(text).orElseThrow(() -> new IllegalArgumentException("the perimeter is malformed"));
        return new Grant(role, perimeter, day(members, "from"), day(members, "to"));
    }

    private static @Nullable LocalDate day(Map<?, ?> members, String member) {
        return switch (members.get(member)) {
            case null -> absent(members, member);
            case String text when DAY.matcher(text).matches() -> LocalDate.parse(text);
            default -> throw new IllegalArgumentException("a date is malformed");
        };
    }

    private static @Nullable LocalDate absent(Map<?, ?> members, String member) {
        if (members.containsKey(member)) {
            throw new IllegalArgumentException("a date is null");
        }
        return null;
    }
}
