package fr.jalon.scoring.fact.model;

import java.util.Comparator;
import java.util.List;

/** What a fact is about; within a family, the parts tell one from another. */
public record Key(Family family, List<String> parts) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::family).thenComparing(key -> String.join("\0", key.parts));

    public Key {
        parts = List.copyOf(parts);
        if (parts.size() != family.columns().size()) {
            throw new IllegalArgumentException(
                    "%s is keyed by %s, not by %s".formatted(family, family.columns(), parts));
        }
    }

    static Key of(Family family, String... parts) {
        return new Key(family, List.of(parts));
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }

    /** The kinds of facts, each with the names of its parts. */
    public enum Family {
        PROGRAMME("programme"),
        ESTABLISHMENT("finess"),
        GROUPING("code"),
        MEMBERSHIP("code", "finess"),
        CONTENT("declarant", "programme", "reading", "indicator"),
        PARKED("declarant", "programme", "indicator");

        @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; the checker sees the interface only
        private final List<String> columns;

        Family(String... columns) {
            this.columns = List.of(columns);
        }

        public List<String> columns() {
            return columns;
        }
    }
}
