package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Clause;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.establishment.Establishments;
import fr.jalon.declaration.programme.Programmes;
import fr.jalon.declaration.programme.model.AskedDocument;
import fr.jalon.declaration.programme.model.Requirement.Documents;
import fr.jalon.platform.problem.Problem;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks the referential what a declaration must fit. */
@Component
class Clauses {

    private static final String WHOLE_ESTABLISHMENTS = "ESTABLISHMENT";

    private final Programmes programmes;
    private final Establishments establishments;

    Clauses(Programmes programmes, Establishments establishments) {
        this.programmes = programmes;
        this.establishments = establishments;
    }

    /** Refuses an establishment, programme or indicator nobody registered. */
    void requireKnown(DeclarationId id) {
        if (establishments.find(id.declarant()).isEmpty()) {
            throw unknown("unknown-establishment", "/declarant", id.declarant().value());
        }
        if (!programmes.knows(id.programme())) {
            throw unknown("unknown-programme", "/programme", id.programme());
        }
        if (!programmes.knows(id.programme(), id.indicator())) {
            throw unknown("unknown-indicator", "/indicator", id.indicator());
        }
    }

    /** The clause of the version that accepts contents effective on that date. */
    Clause of(DeclarationId id, LocalDate effectiveFrom) {
        var clause = programmes
                .clause(id.programme(), id.indicator(), effectiveFrom)
                .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "outside-window", effectiveFrom)
                        .at("/effectiveFrom", effectiveFrom));
        if (!clause.scope().contains(WHOLE_ESTABLISHMENTS)) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "unsupported-shape",
                            clause.shape().word())
                    .at("/indicator", id.indicator());
        }
        var kinds = clause.requirement() instanceof Documents(var documents)
                ? documents.stream().map(AskedDocument::kind).collect(Collectors.toUnmodifiableSet())
                : Set.<String>of();
        return new Clause(clause.version(), clause.shape(), clause.supported(), clause.declarations(), kinds);
    }

    private static Problem unknown(String name, String pointer, String value) {
        return Problem.of(HttpStatus.CONFLICT, name, value).at(pointer, value);
    }
}
