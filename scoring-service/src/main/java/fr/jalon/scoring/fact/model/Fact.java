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
            int clauses,
            @Nullable Integer edition,
            @Nullable LocalDate inForceTo,
            @Nullable ScoreRule scoreRule,
            @Nullable GroupRule groupRule)
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
            Shaped.@Nullable Threshold threshold,
            @Nullable List<Requirement.AskedDocument> documents,
            Requirement.@Nullable Recurrence recurrence,
            Requirement.@Nullable Existence existence,
            Requirement.@Nullable Capability capability,
            Requirement.@Nullable Event event,
            Requirement.@Nullable Measure measure,
            Requirement.@Nullable Completion completion,
            @Nullable List<PartDrafted> parts,
            List<String> scope,
            Source source,
            @Nullable Integer dueMonths,
            @Nullable BigDecimal weight,
            @Nullable List<Clause.Band> bands,
            @Nullable GroupRule groupRule,
            @Nullable Boolean notApplicable)
            implements OfProgramme, Shaped {}

    /** A part of a composite clause. */
    record PartDrafted(
            String code,
            Text label,
            String shape,
            Shaped.@Nullable Threshold threshold,
            @Nullable List<Requirement.AskedDocument> documents,
            Requirement.@Nullable Recurrence recurrence,
            Requirement.@Nullable Existence existence,
            Requirement.@Nullable Capability capability,
            Requirement.@Nullable Event event,
            Requirement.@Nullable Measure measure,
            Requirement.@Nullable Completion completion,
            @Nullable List<PartDrafted> parts)
            implements Shaped {}

    record VersionSealed(String programme, String version, int clauses, String hash) implements OfProgramme {}

    record VersionAdopted(
            String programme,
            String version,
            LocalDate inForceFrom,
            @Nullable Integer edition) implements OfProgramme {
        public VersionAdopted {
            requireNonNull(inForceFrom);
        }
    }

    record Described(
            String finess,
            @Nullable String name,
            String department,
            String region,
            @Nullable List<Activity> activities,
            @Nullable ActivityVolume activityVolume)
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
            long revision,
            String programmeVersion,
            LocalDate effectiveFrom,
            Answer content,
            String contentHash,
            List<Level> chain,
            List<Cover> covers)
            implements OfDeclaration {
        public Submitted {
            requireNonNull(programmeVersion);
            requireNonNull(effectiveFrom);
            requireNonNull(content);
            requireNonNull(contentHash);
            chain = chain == null ? List.of(Level.COORDINATOR, Level.REGULATOR) : List.copyOf(chain);
            covers = covers == null ? List.of() : List.copyOf(covers);
        }
    }

    /** Something said about a content that was submitted. */
    sealed interface OfContent extends OfDeclaration {
        long revision();

        String contentHash();
    }

    /**
     * What a level before the last said.
     *
     * @param level from 1 on; null in the oldest messages, which knew one such level
     */
    record Reviewed(
            long revision,
            String contentHash,
            Review outcome,
            @Nullable Integer level) implements OfContent {
        public Reviewed {
            requireNonNull(contentHash);
            requireNonNull(outcome);
        }
    }

    record Returned(long revision, String contentHash) implements OfContent {
        public Returned {
            requireNonNull(contentHash);
        }
    }

    /**
     * The declarant takes its word back.
     *
     * @param from the first day it no longer holds; null when it never did
     */
    record Withdrawn(
            long revision, String contentHash, @Nullable LocalDate from) implements OfContent {
        public Withdrawn {
            requireNonNull(contentHash);
            Span.plausible(from);
        }
    }

    record Decided(long revision, String contentHash, Decision outcome) implements OfContent {
        public Decided {
            requireNonNull(contentHash);
            requireNonNull(outcome);
        }
    }

    /** A message of a declaration that says nothing one can understand. */
    record Unreadable(String why) implements OfDeclaration {}

    /** Who reviews or, at the end of a chain, decides. */
    enum Level {
        COORDINATOR,
        REGULATOR,
        NATIONAL
    }

    /** What a date of a membership stands for. */
    enum Bound {
        ON,
        BY,
        BEFORE
    }

    /** What a reviewer said; what is returned has a message of its own since. */
    enum Review {
        ENDORSED,
        RETURNED
    }

    /** What the last level said. */
    enum Decision {
        ACCEPTED,
        REFUSED
    }
}
