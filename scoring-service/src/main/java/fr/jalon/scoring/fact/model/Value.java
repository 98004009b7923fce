package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row says of its key. */
public sealed interface Value {

    /** The content that holds for an indicator on one reading. */
    record Content(
            long revision,
            String contentHash,
            String programmeVersion,
            LocalDate effectiveFrom,
            boolean refused,
            Answer answer,
            List<UUID> cause)
            implements Value {
        public Content {
            requireNonNull(contentHash);
            requireNonNull(programmeVersion);
            requireNonNull(effectiveFrom);
            requireNonNull(answer);
            cause = List.copyOf(cause);
        }
    }

    /** A programme version in force, with all its clauses. */
    record Programme(
            String programme,
            String version,
            Text title,
            Source source,
            LocalDate inForceFrom,
            List<Axis> axes,
            List<Clause> clauses)
            implements Value {
        public Programme {
            axes = List.copyOf(axes);
            clauses = List.copyOf(clauses);
        }
    }

    /** A legal entity. */
    record Establishment(String finess, @Nullable String name, String department, String region) implements Value {
        public Establishment {
            requireNonNull(finess);
            requireNonNull(department);
            requireNonNull(region);
        }
    }

    /** A GHT. */
    record Group(String group, String name, String region) implements Value {
        public Group {
            requireNonNull(group);
            requireNonNull(name);
            requireNonNull(region);
        }
    }

    /**
     * A place in a group.
     *
     * @param counts whether the establishment counts as a member
     * @param uncertain whether the sources give bounds only for these days
     */
    record Membership(String role, boolean counts, boolean uncertain) implements Value {
        public Membership {
            requireNonNull(role);
        }
    }

    /** A declaration whose messages cannot be applied any more. */
    record Parked(UUID event, String why) implements Value {
        public Parked {
            requireNonNull(event);
            requireNonNull(why);
        }
    }
}
