package fr.jalon.scoring.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clause, or a part of one, asks. */
@Schema(
        description = "By shape also: byActivity (ratio); procedure (existence); activities (capability);"
                + " from, to, minDays, maxDays, withinMonths (event); unit, value (measure); programme (completion).")
record AskedFor(
        String shape,
        Requirement.@Nullable Operator operator,
        @Nullable String percent,
        @Nullable List<Document> documents,
        @Nullable Integer count,
        Requirement.@Nullable Period per,
        @Nullable String kind,
        @JsonUnwrapped @Nullable More more) {

    static AskedFor of(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Ratio(var operator, var percent, var byActivity) -> {
                var shares = byActivity.stream()
                        .map(of -> new Share(of.activity(), of.percent().toPlainString()))
                        .toList();
                var more = shares.isEmpty() ? null : new Shares(shares);
                yield new AskedFor("ratio", operator, percent.toPlainString(), null, null, null, null, more);
            }
            case Requirement.Documents(var documents) -> {
                var asked = documents.stream().map(Document::of).toList();
                yield new AskedFor("document", null, null, asked, null, null, null, null);
            }
            case Requirement.Recurrence(var count, var per, var kind) ->
                new AskedFor("recurrence", null, null, null, count, per, kind, null);
            case Requirement.Existence(var procedure) -> asked("existence", new Existence(procedure));
            case Requirement.Capability(var activities) ->
                asked("capability", activities.isEmpty() ? null : new Capability(activities));
            case Requirement.Event event ->
                new AskedFor("event", null, null, null, event.count(), null, event.kind(), Event.of(event));
            case Requirement.Measure(var unit, var operator, var value) -> {
                var more = new Measure(unit, value == null ? null : value.toPlainString());
                yield new AskedFor("measure", operator, null, null, null, null, null, more);
            }
            case Requirement.Completion(var programme, var percent) -> {
                var more = new Completion(programme);
                yield new AskedFor("completion", null, percent.toPlainString(), null, null, null, null, more);
            }
            case Requirement.Composite _ -> asked("composite", null);
            case Requirement.Unsupported(var shape) -> asked(shape, null);
        };
    }

    private static AskedFor asked(String shape, @Nullable More more) {
        return new AskedFor(shape, null, null, null, null, null, null, more);
    }

    /** What only some shapes ask. */
    sealed interface More {}

    /** The thresholds of activities. */
    @Schema(name = "AskedShares")
    record Shares(List<Share> byActivity) implements More {}

    /** The threshold of one activity. */
    @Schema(name = "AskedShare")
    record Share(String activity, String percent) {}

    /** Whether a procedure has to come with it. */
    @Schema(name = "AskedExistence")
    record Existence(boolean procedure) implements More {}

    /** The activities asked about. */
    @Schema(name = "AskedCapability")
    record Capability(List<String> activities) implements More {}

    /** When and how far apart events have to be. */
    @Schema(name = "AskedEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer minDays,
            @Nullable Integer maxDays,
            @Nullable Integer withinMonths)
            implements More {

        static Event of(Requirement.Event asked) {
            return new Event(asked.from(), asked.to(), asked.minDays(), asked.maxDays(), asked.withinMonths());
        }
    }

    /** What is measured, and the value to compare it with. */
    @Schema(name = "AskedMeasure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Measure(Requirement.Unit unit, @Nullable String value) implements More {}

    /** The programme to complete. */
    @Schema(name = "AskedCompletion")
    record Completion(String programme) implements More {}

    /** One kind of document. */
    @Schema(name = "AskedDocumentKind")
    record Document(
            String kind,
            Text label,
            boolean dated,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String validatedBy) {

        static Document of(Requirement.AskedDocument asked) {
            return new Document(
                    asked.kind(), asked.label(), asked.dated(), asked.from(), asked.to(), asked.validatedBy());
        }
    }
}
