package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of a message. Components are named as in the published language; what is not used here is left out. */
public sealed interface Fact {

    /** A fact of the stream of a programme. */
    sealed interface OfProgramme extends Fact {
        String version();
    }

    /** A fact of the stream of an establishment. */
    sealed interface OfEstablishment extends Fact {}

    /** A fact of the stream of a group. */
    sealed interface OfGroup extends Fact {}

    /** A fact of the stream of a declaration. */
    sealed interface OfDeclaration extends Fact {}

    record VersionDrafted(
            String programme,
            String version,
            Text title,
            Source source,
            LocalDate inForceFrom,
            List<Axis> axes,
            int clauses)
            implements OfProgramme {
        public VersionDrafted {
            requireNonNull(programme);
            requireNonNull(version);
            requireNonNull(title);
            requireNonNull(source);
            requireNonNull(inForceFrom);
            axes = List.copyOf(axes);
        }
    }

    record ClauseDrafted(
            String programme,
            String version,
            String indicator,
            String axis,
            Text label,
            String shape,
            boolean supported,
            @Nullable Threshold threshold,
            @Nullable List<Requirement.AskedDocument> documents,
            Requirement.@Nullable Recurrence recurrence,
            List<String> scope,
            Source source)
            implements OfProgramme {}

    record VersionSealed(String programme, String version, int clauses, String hash) implements OfProgramme {}

    record VersionAdopted(String programme, String version, LocalDate inForceFrom) implements OfProgramme {
        public VersionAdopted {
            requireNonNull(inForceFrom);
        }
    }

    record Described(String finess, @Nullable String name, String department, String region)
            implements OfEstablishment {}

    record GroupRegistered(String group, String name, String region) implements OfGroup {}

    record MemberJoined(String group, String establishment, String role, LocalDate date, Bound bound)
            implements OfGroup {
        public MemberJoined {
            requireNonNull(establishment);
            requireNonNull(role);
            requireNonNull(date);
            requireNonNull(bound);
        }
    }

    record MemberLeft(String group, String establishment, LocalDate date, Bound bound) implements OfGroup {
        public MemberLeft {
            requireNonNull(establishment);
            requireNonNull(date);
            requireNonNull(bound);
        }
    }

    record Submitted(
            long revision, String programmeVersion, LocalDate effectiveFrom, Answer content, String contentHash)
            implements OfDeclaration {
        public Submitted {
            requireNonNull(programmeVersion);
            requireNonNull(effectiveFrom);
            requireNonNull(content);
            requireNonNull(contentHash);
        }
    }

    record Reviewed(long revision, String contentHash, Review outcome) implements OfDeclaration {
        public Reviewed {
            requireNonNull(contentHash);
            requireNonNull(outcome);
        }
    }

    record Decided(long revision, String contentHash, Decision outcome) implements OfDeclaration {
        public Decided {
            requireNonNull(contentHash);
            requireNonNull(outcome);
        }
    }

    /** A message of a declaration that says nothing one can understand. */
    record Unreadable(String why) implements OfDeclaration {}

    /** The threshold of a ratio, its percentage a decimal written out. */
    record Threshold(Requirement.Operator operator, BigDecimal percent) {}

    /** What a date of a membership stands for. */
    enum Bound {
        ON,
        BY,
        BEFORE
    }

    /** What the coordinator said. */
    enum Review {
        ENDORSED,
        RETURNED
    }

    /** What the regulator said. */
    enum Decision {
        ACCEPTED,
        REFUSED
    }
}
