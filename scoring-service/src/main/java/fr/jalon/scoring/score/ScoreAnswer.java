package fr.jalon.scoring.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.scoring.fact.model.Axis.Role;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.ScoreRule;
import fr.jalon.scoring.fact.model.Source;
import fr.jalon.scoring.fact.model.Text;
import fr.jalon.scoring.fact.model.Value;
import fr.jalon.scoring.score.model.Finding;
import fr.jalon.scoring.score.model.Score;
import fr.jalon.scoring.score.model.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The score of an establishment as others read it. What not every answer has to say is left out where there is nothing
 * to say; any other change of the form is a new engine version, as one of the rules is.
 *
 * @param score a decimal written out, under programmes that give one
 * @param scoreRule what it follows from
 */
@JsonPropertyOrder({"establishment", "programme", "eligible", "score", "scoreRule", "axes", "basis"})
record ScoreAnswer(
        Establishment establishment,
        String programme,
        boolean eligible,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String score,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Rule scoreRule,
        List<Axis> axes,
        Stated basis) {

    static ScoreAnswer of(Value.Establishment establishment, Value.Programme version, Score score, Stated basis) {
        var axes = score.axes().stream()
                .map(axis -> new Axis(
                        axis.code(),
                        axis.label(),
                        roleOf(axis.role()),
                        axis.met(),
                        axis.indicators().stream()
                                .map(indicator -> Indicator.of(version, indicator))
                                .toList()))
                .toList();
        return new ScoreAnswer(
                Establishment.of(establishment),
                version.programme(),
                score.eligible(),
                written(score.score()),
                Rule.of(version.scoreRule()),
                axes,
                basis);
    }

    static @Nullable String written(@Nullable BigDecimal score) {
        return score == null ? null : score.toPlainString();
    }

    /** Axes are prerequisites unless they say otherwise. */
    static @Nullable Role roleOf(Role role) {
        return role == Role.PREREQUISITE ? null : role;
    }

    /** Whose score it is. */
    record Establishment(String finess, @Nullable String name) {

        static Establishment of(Value.Establishment establishment) {
            return new Establishment(establishment.finess(), establishment.name());
        }
    }

    /** How a score is made, and how sure it is that it is made so; left out where all of it is what nobody doubts. */
    record Rule(
            ScoreRule.Kind kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String standing,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String eligibleFrom) {

        static @Nullable Rule of(ScoreRule rule) {
            boolean certain = rule.standing() == null || rule.standing().equals("published");
            return rule.kind() == ScoreRule.Kind.ALL_OR_NOTHING && certain
                    ? null
                    : new Rule(rule.kind(), rule.standing(), written(rule.eligibleFrom()));
        }
    }

    /** One axis; {@code met} is null when it has no indicator. */
    record Axis(
            String code,
            Text label,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Role role,

            @Nullable Boolean met,
            List<Indicator> indicators) {}

    /**
     * One indicator with what was given, what was asked, and the events that made it so.
     *
     * @param through the group whose declaration counts here
     */
    record Indicator(
            String code,
            Text label,
            Status status,
            @Nullable Given value,
            AskedFor threshold,
            Reference clause,
            @Nullable Boolean refused,
            List<UUID> cause,
            @Nullable LocalDate lapsesOn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate dueOn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String through,

            @JsonUnwrapped Explanation explanation) {

        static Indicator of(Value.Programme version, Score.IndicatorScore score) {
            Clause clause = score.clause();
            var content = score.content();
            return new Indicator(
                    clause.indicator(),
                    clause.label(),
                    score.status(),
                    content == null ? null : Given.of(content),
                    AskedFor.of(clause.requirement()),
                    new Reference(version.programme(), version.version(), clause.indicator(), clause.source()),
                    content == null ? null : content.refused(),
                    content == null ? List.of() : content.cause(),
                    score.lapsesOn(),
                    score.dueOn(),
                    score.held() == null ? null : score.held().through(),
                    Explanation.of(score.finding()));
        }
    }

    /** What a status follows from, where there is more to it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Explanation(
            @Nullable List<Finding.OfActivity> activities,
            @Nullable List<Part> parts,
            @Nullable Completion completion) {

        static Explanation of(Finding finding) {
            var parts = finding.parts().stream().map(Part::of).toList();
            return new Explanation(
                    finding.activities().isEmpty() ? null : finding.activities(),
                    parts.isEmpty() ? null : parts,
                    finding.completion() == null ? null : Completion.of(finding.completion()));
        }
    }

    /** One part of a composite; {@code value} is missing when it was not given. */
    record Part(
            String code,
            Text label,
            Status status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Told value,

            AskedFor threshold,
            @JsonUnwrapped Explanation explanation) {

        static Part of(Finding.OfPart part) {
            return new Part(
                    part.code(),
                    part.label(),
                    part.finding().status(),
                    part.answer() == null ? null : Told.of(part.answer()),
                    AskedFor.of(part.requirement()),
                    Explanation.of(part.finding()));
        }
    }

    /** Where the clause stands. */
    record Reference(String programme, String version, String indicator, Source source) {}

    /** The content that holds. */
    record Given(
            long revision,
            LocalDate effectiveFrom,
            String contentHash,
            @JsonUnwrapped Told told) {

        static Given of(Value.Content content) {
            return new Given(
                    content.revision(), content.effectiveFrom(), content.contentHash(), Told.of(content.answer()));
        }
    }

    /**
     * What the answer rests on.
     *
     * @param knownAt a position
     * @param recordedAt when that position was recorded
     * @param programmeEdition where the version was corrected
     * @param programmeStanding how sure the version is, where it was not published as it is
     * @param complete false while a declaration it may depend on cannot be read any further
     * @param token asks for exactly this answer again
     */
    record Stated(
            LocalDate validAt,
            long knownAt,
            Instant recordedAt,
            String reading,
            String programmeVersion,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer programmeEdition,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String programmeStanding,

            String engineVersion,
            @Nullable Long lag,
            boolean complete,
            String token) {}
}
