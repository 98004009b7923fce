package fr.jalon.scoring.score;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.Source;
import fr.jalon.scoring.fact.model.Text;
import fr.jalon.scoring.fact.model.Value;
import fr.jalon.scoring.score.model.Score;
import fr.jalon.scoring.score.model.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The score of an establishment as others read it. A change of its form is a new engine version, as one of the rules is. */
@JsonPropertyOrder({"establishment", "programme", "eligible", "axes", "basis"})
record ScoreAnswer(Establishment establishment, String programme, boolean eligible, List<Axis> axes, Stated basis) {

    static ScoreAnswer of(Value.Establishment establishment, Value.Programme version, Score score, Stated basis) {
        var axes = score.axes().stream()
                .map(axis -> new Axis(
                        axis.code(),
                        axis.label(),
                        axis.met(),
                        axis.indicators().stream()
                                .map(indicator -> Indicator.of(version, indicator))
                                .toList()))
                .toList();
        return new ScoreAnswer(Establishment.of(establishment), version.programme(), score.eligible(), axes, basis);
    }

    /** Whose score it is. */
    record Establishment(String finess, @Nullable String name) {

        static Establishment of(Value.Establishment establishment) {
            return new Establishment(establishment.finess(), establishment.name());
        }
    }

    /** One axis; {@code met} is null when it has no indicator. */
    record Axis(String code, Text label, @Nullable Boolean met, List<Indicator> indicators) {}

    /** One indicator with what was given, what was asked, and the events that made it so. */
    record Indicator(
            String code,
            Text label,
            Status status,
            @Nullable Given value,
            Asked threshold,
            Reference clause,
            @Nullable Boolean refused,
            List<UUID> cause,
            @Nullable LocalDate lapsesOn) {

        static Indicator of(Value.Programme version, Score.IndicatorScore score) {
            Clause clause = score.clause();
            var content = score.content();
            return new Indicator(
                    clause.indicator(),
                    clause.label(),
                    score.status(),
                    content == null ? null : Given.of(content, score.percent()),
                    Asked.of(clause.requirement()),
                    new Reference(version.programme(), version.version(), clause.indicator(), clause.source()),
                    content == null ? null : content.refused(),
                    content == null ? List.of() : content.cause(),
                    score.lapsesOn());
        }
    }

    /** Where the clause stands. */
    record Reference(String programme, String version, String indicator, Source source) {}

    /** The content that holds. A percentage is cut after two decimals, never rounded up. */
    record Given(
            long revision,
            LocalDate effectiveFrom,
            String contentHash,
            String shape,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String percent,
            @Nullable List<Answer.Document> documents,
            @Nullable List<LocalDate> occurrences) {

        static Given of(Value.Content content, @Nullable BigDecimal percent) {
            return switch (content.answer()) {
                case Answer.Ratio(var numerator, var denominator) ->
                    given(content, "ratio", numerator, denominator, percent, null, null);
                case Answer.Documents(var documents) -> given(content, "document", null, null, null, documents, null);
                case Answer.Recurrence(var occurrences) ->
                    given(content, "recurrence", null, null, null, null, occurrences);
            };
        }

        private static Given given(
                Value.Content content,
                String shape,
                @Nullable BigDecimal numerator,
                @Nullable BigDecimal denominator,
                @Nullable BigDecimal percent,
                @Nullable List<Answer.Document> documents,
                @Nullable List<LocalDate> occurrences) {
            return new Given(
                    content.revision(),
                    content.effectiveFrom(),
                    content.contentHash(),
                    shape,
                    numerator,
                    denominator,
                    percent == null ? null : percent.toPlainString(),
                    documents,
                    occurrences);
        }
    }

    /** What the clause asks. */
    record Asked(
            String shape,
            Requirement.@Nullable Operator operator,
            @Nullable String percent,
            @Nullable List<Requirement.AskedDocument> documents,
            @Nullable Integer count,
            Requirement.@Nullable Period per,
            @Nullable String kind) {

        static Asked of(Requirement requirement) {
            return switch (requirement) {
                case Requirement.Ratio(var operator, var percent) ->
                    new Asked("ratio", operator, percent.toPlainString(), null, null, null, null);
                case Requirement.Documents(var documents) ->
                    new Asked("document", null, null, documents, null, null, null);
                case Requirement.Recurrence(var count, var per, var kind) ->
                    new Asked("recurrence", null, null, null, count, per, kind);
                case Requirement.Unsupported(var shape) -> new Asked(shape, null, null, null, null, null, null);
            };
        }
    }

    /**
     * What the answer rests on.
     *
     * @param knownAt a position
     * @param recordedAt when that position was recorded
     * @param complete false while a declaration of the establishment cannot be read any further
     * @param token asks for exactly this answer again
     */
    record Stated(
            LocalDate validAt,
            long knownAt,
            Instant recordedAt,
            String reading,
            String programmeVersion,
            String engineVersion,
            @Nullable Long lag,
            boolean complete,
            String token) {}
}
