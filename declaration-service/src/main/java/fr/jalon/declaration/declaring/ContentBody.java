package fr.jalon.declaration.declaring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.jalon.declaration.declaring.model.Answer.Validator;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as a client writes it and as it is shown: with the texts themselves. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContentBody.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = ContentBody.Document.class, name = "document"),
    @JsonSubTypes.Type(value = ContentBody.Recurrence.class, name = "recurrence"),
    @JsonSubTypes.Type(value = ContentBody.Existence.class, name = "existence"),
    @JsonSubTypes.Type(value = ContentBody.Capability.class, name = "capability"),
    @JsonSubTypes.Type(value = ContentBody.Event.class, name = "event"),
    @JsonSubTypes.Type(value = ContentBody.Measure.class, name = "measure"),
    @JsonSubTypes.Type(value = ContentBody.Composite.class, name = "composite"),
    @JsonSubTypes.Type(value = ContentBody.NotApplicable.class, name = "not-applicable")
})
sealed interface ContentBody {

    /** So many of so many. */
    record Ratio(
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String perimeter,
            @Nullable String method,
            @Nullable String source,
            @Nullable List<@Nullable Share> byActivity)
            implements ContentBody {}

    /** So many of so many, for one activity. */
    record Share(
            @Nullable String activity,
            @Nullable Long numerator,
            @Nullable Long denominator) {}

    /** The documents that exist. */
    record Document(
            @Nullable List<@Nullable Piece> documents,
            @Nullable String method,
            @Nullable String source) implements ContentBody {}

    /** One document. */
    record Piece(
            @Nullable String kind,
            @Nullable LocalDate date,
            @Nullable LocalDate validUntil,
            @Nullable Validator validatedBy) {}

    /** The days something happened on. */
    record Recurrence(
            @Nullable List<@Nullable LocalDate> occurrences,
            @Nullable String method,
            @Nullable String source) implements ContentBody {}

    /** Whether something exists, and the procedure that keeps it up to date. */
    record Existence(
            @Nullable Boolean exists,
            @Nullable LocalDate since,
            @Nullable Procedure procedure,
            @Nullable String method,
            @Nullable String source)
            implements ContentBody {}

    /** A procedure that was given. */
    record Procedure(@Nullable LocalDate date, @Nullable LocalDate validUntil) {}

    /** Whether something can be done: as a whole, or by each activity. */
    record Capability(
            @Nullable Boolean capable,
            @Nullable LocalDate since,
            @Nullable List<@Nullable Ability> activities,
            @Nullable String method,
            @Nullable String source)
            implements ContentBody {}

    /** Whether one activity is capable. */
    record Ability(
            @Nullable String activity,
            @Nullable Boolean capable,
            @Nullable LocalDate since) {}

    /** The days something was carried out on. */
    record Event(
            @Nullable List<@Nullable LocalDate> events,
            @Nullable String method,
            @Nullable String source) implements ContentBody {}

    /** A number that was measured, written as a decimal text. */
    record Measure(
            @Nullable String value,
            @Nullable String method,
            @Nullable String source) implements ContentBody {}

    /** Several answers in one. */
    record Composite(
            @Nullable List<@Nullable Part> parts,
            @Nullable String method,
            @Nullable String source) implements ContentBody {}

    /** The answer to one part. */
    record Part(@Nullable String part, @Nullable ContentBody content) {}

    /** That the indicator does not apply, and why. */
    record NotApplicable(@Nullable String justification) implements ContentBody {}
}
