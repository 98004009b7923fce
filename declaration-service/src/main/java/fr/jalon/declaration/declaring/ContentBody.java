package fr.jalon.declaration.declaring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A content as a client writes it and as it is shown: with the texts themselves. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContentBody.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = ContentBody.Document.class, name = "document"),
    @JsonSubTypes.Type(value = ContentBody.Recurrence.class, name = "recurrence")
})
sealed interface ContentBody {

    /** So many of so many. */
    record Ratio(
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String perimeter,
            @Nullable String method,
            @Nullable String source)
            implements ContentBody {}

    /** The documents that exist. */
    record Document(
            @Nullable List<@Nullable Piece> documents,
            @Nullable String method,
            @Nullable String source) implements ContentBody {}

    /** One document. */
    record Piece(
            @Nullable String kind,
            @Nullable LocalDate date,
            @Nullable LocalDate validUntil) {}

    /** The days something happened on. */
    record Recurrence(
            @Nullable List<@Nullable LocalDate> occurrences,
            @Nullable String method,
            @Nullable String source) implements ContentBody {}

    /** Days, both included. */
    record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** What is declared, from when on, observed when. */
    record Statement(
            @Nullable LocalDate effectiveFrom,
            @Nullable Period observation,
            @Nullable ContentBody content,
            @Nullable List<@Nullable String> proofs) {}

    /** A first statement, with what it is about. */
    record Opening(
            @Nullable String programme,
            @Nullable String indicator,
            @Nullable String declarant,
            @Nullable LocalDate effectiveFrom,
            @Nullable Period observation,
            @Nullable ContentBody content,
            @Nullable List<@Nullable String> proofs) {

        Statement statement() {
            return new Statement(effectiveFrom, observation, content, proofs);
        }
    }

    /** What a reviewer or a regulator says. */
    record Judgement<O>(@Nullable O outcome, @Nullable String reason) {}

    /** A body without members. */
    record Nothing() {}
}
