package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row says of its key. */
public sealed interface Value {

    /**
     * The content that holds for an indicator on one reading.
     *
     * @param covers for whom it counts, when it is the content of a group
     */
    record Content(
            long revision,
            String contentHash,
            String programmeVersion,
            LocalDate effectiveFrom,
            boolean refused,
            Answer answer,
            List<UUID> cause,
            List<Cover> covers)
            implements Value {
        public Content {
            requireNonNull(contentHash);
            requireNonNull(programmeVersion);
            requireNonNull(effectiveFrom);
            requireNonNull(answer);
            cause = List.copyOf(cause);
            covers = covers == null ? List.of() : List.copyOf(covers);
        }

        /** Whether it counts for {@code establishment} on {@code day}, being the content of a group. */
        public boolean covers(String establishment, LocalDate day) {
            return covers.stream()
                    .anyMatch(cover -> cover.establishment().equals(establishment)
                            && cover.days().contains(day));
        }
    }

    /**
     * A programme version in force, with all its clauses.
     *
     * @param edition higher once it was corrected; null before the first correction
     */
    record Programme(
            String programme,
            String version,
            Text title,
            Source source,
            LocalDate inForceFrom,
            List<Axis> axes,
            List<Clause> clauses,
            @Nullable Integer edition,
            ScoreRule scoreRule,
            GroupRule groupRule)
            implements Value {
        public Programme {
            scoreRule = scoreRule == null ? ScoreRule.ALL_OR_NOTHING : scoreRule;
            groupRule = groupRule == null ? GroupRule.ALL_MEMBERS : groupRule;
            axes = List.copyOf(axes);
            clauses = List.copyOf(clauses);
        }

        /** The day {@code clause} is due; null when it always is. */
        public @Nullable LocalDate dueOn(Clause clause) {
            var months = clause.rating().dueMonths();
            return months == null ? null : inForceFrom.plusMonths(months);
        }

        /** The number of its last correction; null before the first. */
        public @Nullable Integer correction() {
            return edition == null || edition == 1 ? null : edition;
        }

        /** The programmes that clauses want completed. */
        public Set<String> completed() {
            return clauses.stream()
                    .map(Clause::requirement)
                    .flatMap(Requirement::andParts)
                    .filter(Requirement.Completion.class::isInstance)
                    .map(asked -> ((Requirement.Completion) asked).programme())
                    .collect(Collectors.toSet());
        }
    }

    /**
     * A legal entity.
     *
     * @param activities null when nobody said
     */
    record Establishment(
            String finess,
            @Nullable String name,
            String department,
            String region,
            @Nullable List<Activity> activities,
            @Nullable ActivityVolume activityVolume)
            implements Value {
        public Establishment {
            activities = activities == null ? null : List.copyOf(activities);
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
