package fr.jalon.declaration.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.declaration.programme.model.AskedDocument;
import fr.jalon.declaration.programme.model.Axis;
import fr.jalon.declaration.programme.model.ClauseDraft;
import fr.jalon.declaration.programme.model.Declarations;
import fr.jalon.declaration.programme.model.Recurrence;
import fr.jalon.declaration.programme.model.Rule;
import fr.jalon.declaration.programme.model.Text;
import fr.jalon.declaration.programme.model.Threshold;
import fr.jalon.declaration.programme.model.Version;
import fr.jalon.declaration.reading.Basis;
import fr.jalon.declaration.reading.SourceShown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a programme as answers show it, with the standing of whatever it states. */
record ProgrammeShown(
        String code,
        String version,
        Text title,
        SourceShown source,
        LocalDate inForceFrom,
        Dates declarations,
        Combined scoreRule,
        Combined groupRule,
        List<Heading> axes,
        String hash,
        Basis basis) {

    static ProgrammeShown of(Version version, Basis basis) {
        var text = version.text();
        return new ProgrammeShown(
                text.programme(),
                text.version(),
                text.title(),
                SourceShown.of(text.source()),
                text.inForceFrom(),
                Dates.of(text.declarations()),
                Combined.of(text.scoreRule()),
                Combined.of(text.groupRule()),
                text.axes().stream()
                        .map(axis -> Heading.of(axis, version.clauses()))
                        .toList(),
                version.hash(),
                basis);
    }

    /** The effective dates that declarations may bear. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dates(
            LocalDate from,
            @Nullable LocalDate to,
            String standing,
            @Nullable Text note) {

        static Dates of(Declarations declarations) {
            return new Dates(
                    declarations.window().from(),
                    declarations.window().to(),
                    declarations.standing().word(),
                    declarations.note());
        }
    }

    /** How results are put together. */
    record Combined(String kind, String standing) {

        static Combined of(Rule rule) {
            return new Combined(rule.kind(), rule.standing().word());
        }
    }

    /** An axis with its indicators, which may be none. */
    record Heading(String code, Text label, List<Indicator> indicators) {

        static Heading of(Axis axis, List<ClauseDraft> clauses) {
            return new Heading(
                    axis.code(),
                    axis.label(),
                    clauses.stream()
                            .filter(clause -> clause.axis().equals(axis.code()))
                            .map(Indicator::of)
                            .toList());
        }
    }

    /** What is asked for one indicator. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Indicator(
            String code,
            Text label,
            String shape,
            boolean supported,
            @Nullable Limit threshold,
            @Nullable List<AskedDocument> documents,
            @Nullable Recurrence recurrence,
            List<String> scope,
            List<Proof> evidence,
            SourceShown source,
            @Nullable Text guidance) {

        static Indicator of(ClauseDraft clause) {
            return new Indicator(
                    clause.indicator(),
                    clause.label(),
                    clause.shape().word(),
                    clause.supported(),
                    Limit.of(clause.threshold()),
                    clause.documents().isEmpty() ? null : clause.documents(),
                    clause.recurrence(),
                    clause.scope(),
                    clause.evidence().stream()
                            .map(proof ->
                                    new Proof(proof.label(), proof.standing().word()))
                            .toList(),
                    SourceShown.of(clause.source()),
                    clause.guidance());
        }
    }

    /**
     * What a ratio must reach.
     *
     * @param percent a decimal, as a text so that it stays exact
     */
    record Limit(String operator, String percent) {

        static @Nullable Limit of(@Nullable Threshold threshold) {
            return threshold == null
                    ? null
                    : new Limit(threshold.operator().name(), threshold.percent().toPlainString());
        }
    }

    /** A proof that the hospital keeps. */
    record Proof(Text label, String standing) {}
}
