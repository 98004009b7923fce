package fr.jalon.declaration.programme;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.declaration.keeping.Action;
import fr.jalon.declaration.programme.model.Axis;
import fr.jalon.declaration.programme.model.ClauseDraft;
import fr.jalon.declaration.programme.model.Declarations;
import fr.jalon.declaration.programme.model.Level;
import fr.jalon.declaration.programme.model.Text;
import fr.jalon.declaration.programme.model.Version;
import fr.jalon.declaration.reading.Basis;
import fr.jalon.declaration.reading.SourceShown;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of a programme as answers show it, with the standing of whatever it states.
 *
 * @param state proposed, adopted, or superseded by a later edition
 * @param chain who looks at a content, in order; the last level decides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgrammeShown(
        String code,
        String version,
        int edition,
        String state,
        Text title,
        SourceShown source,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        Dates declarations,
        List<Level> chain,
        ObjectNode scoreRule,
        ObjectNode groupRule,
        List<Heading> axes,
        String hash,
        List<Action> actions,
        Basis basis) {

    static ProgrammeShown of(Version version, String state, List<Action> actions, Basis basis) {
        var text = version.text();
        return new ProgrammeShown(
                text.programme(),
                text.version(),
                text.edition(),
                state,
                text.title(),
                SourceShown.of(text.source()),
                text.inForceFrom(),
                text.inForceTo(),
                Dates.of(text.declarations()),
                text.chain(),
                ProgrammeData.scoreRule(text.scoreRule()),
                ProgrammeData.groupRule(text.groupRule()),
                text.axes().stream().map(axis -> Heading.of(axis, version)).toList(),
                version.hash(),
                actions,
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

    /** An axis with its indicators, which may be none. */
    record Heading(String code, Text label, Axis.Role role, List<Indicator> indicators) {

        static Heading of(Axis axis, Version version) {
            return new Heading(
                    axis.code(),
                    axis.label(),
                    axis.role(),
                    version.clauses().stream()
                            .filter(clause -> clause.axis().equals(axis.code()))
                            .map(clause -> Indicator.of(clause, version))
                            .toList());
        }
    }

    /**
     * What is asked for one indicator.
     *
     * @param dueOn when it is due; changes no status
     * @param more what the clause says besides, under the names of the programme file: its requirement, weight, bands,
     *     group rule
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Indicator(
            String code,
            Text label,
            String shape,
            boolean supported,
            boolean notApplicable,
            @Nullable LocalDate dueOn,
            List<String> scope,
            List<Proof> evidence,
            SourceShown source,
            @Nullable Text guidance,
            @JsonAnyGetter Map<String, JsonNode> more) {

        private static final List<String> BY_NAME = List.of(
                "indicator",
                "axis",
                "label",
                "shape",
                "supported",
                "notApplicable",
                "scope",
                "evidence",
                "source",
                "guidance");

        static Indicator of(ClauseDraft clause, Version version) {
            var months = clause.dueMonths();
            Map<String, JsonNode> more = new TreeMap<>();
            ClauseData.clause(Written.object(), clause).forEachEntry(more::put);
            more.keySet().removeAll(BY_NAME);
            return new Indicator(
                    clause.indicator(),
                    clause.label(),
                    clause.shape().word(),
                    clause.supported(),
                    clause.notApplicable(),
                    months == null ? null : version.text().inForceFrom().plusMonths(months),
                    clause.scope(),
                    clause.evidence().stream()
                            .map(proof ->
                                    new Proof(proof.label(), proof.standing().word()))
                            .toList(),
                    SourceShown.of(clause.source()),
                    clause.guidance(),
                    more);
        }
    }

    /** A proof that the hospital keeps. */
    record Proof(Text label, String standing) {}
}
