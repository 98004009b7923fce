package fr.jalon.scoring.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.scoring.fact.model.Answer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a content says. A percentage is cut after two decimals, never rounded up. */
@Schema(
        description = "By shape also: byActivity (ratio); exists, since, procedure (existence);"
                + " capable, since, activities (capability); events (event); value (measure).")
record Told(
        String shape,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String percent,
        @Nullable List<Document> documents,
        @Nullable List<LocalDate> occurrences,
        @JsonUnwrapped @Nullable More more) {

    private static final int SHOWN_DECIMALS = 2;

    static Told of(Answer answer) {
        return switch (answer) {
            case Answer.Ratio ratio -> ratio(ratio);
            case Answer.Documents(var documents) -> {
                var shown = documents.stream().map(Document::of).toList();
                yield new Told("document", null, null, null, shown, null, null);
            }
            case Answer.Recurrence(var occurrences) ->
                new Told("recurrence", null, null, null, null, occurrences, null);
            case Answer.Existence(var exists, var since, var procedure) ->
                told("existence", new Existence(exists, since, procedure));
            case Answer.Capability(var capable, var since, var activities) ->
                told("capability", new Capability(capable, since, activities.isEmpty() ? null : activities));
            case Answer.Event(var events) -> told("event", new Events(events));
            case Answer.Measure(var value) -> told("measure", new Measure(value.toPlainString()));
            case Answer.Composite _ -> told("composite", null);
            case Answer.NotApplicable _ -> told("not-applicable", null);
        };
    }

    private static Told told(String shape, @Nullable More more) {
        return new Told(shape, null, null, null, null, null, more);
    }

    private static Told ratio(Answer.Ratio ratio) {
        var shares = ratio.byActivity().stream()
                .map(of -> new Share(
                        of.activity(), of.numerator(), of.denominator(), percent(of.numerator(), of.denominator())))
                .toList();
        return new Told(
                "ratio",
                ratio.numerator(),
                ratio.denominator(),
                percent(ratio.numerator(), ratio.denominator()),
                null,
                null,
                shares.isEmpty() ? null : new Shares(shares));
    }

    private static String percent(BigDecimal numerator, BigDecimal denominator) {
        return numerator
                .movePointRight(2)
                .divide(denominator, SHOWN_DECIMALS, RoundingMode.DOWN)
                .toPlainString();
    }

    /** What only some shapes have to say. */
    sealed interface More {}

    /** The ratios of activities. */
    record Shares(List<Share> byActivity) implements More {}

    /** The ratio of one activity. */
    record Share(String activity, BigDecimal numerator, BigDecimal denominator, String percent) {}

    /** Something that exists or does not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Existence(boolean exists, @Nullable LocalDate since, Answer.@Nullable Procedure procedure) implements More {}

    /** Being able to, altogether or activity by activity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Capability(
            @Nullable Boolean capable,
            @Nullable LocalDate since,
            @Nullable List<Answer.CapableActivity> activities) implements More {}

    /** Days on which something took place. */
    record Events(List<LocalDate> events) implements More {}

    /** A value, written out. */
    record Measure(String value) implements More {}

    /** One document. */
    record Document(
            String kind,
            @Nullable LocalDate date,
            @Nullable LocalDate validUntil,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String validatedBy) {

        static Document of(Answer.Document document) {
            return new Document(document.kind(), document.date(), document.validUntil(), document.validatedBy());
        }
    }
}
