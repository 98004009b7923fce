package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Clause;
import fr.jalon.declaration.declaring.model.Declarant;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.establishment.Establishments;
import fr.jalon.declaration.group.Groups;
import fr.jalon.declaration.group.model.Stay;
import fr.jalon.declaration.programme.Programmes;
import fr.jalon.platform.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks the referential what a declaration must fit. */
@Component
class Clauses {

    private final Programmes programmes;
    private final Establishments establishments;
    private final Groups groups;

    Clauses(Programmes programmes, Establishments establishments, Groups groups) {
        this.programmes = programmes;
        this.establishments = establishments;
        this.groups = groups;
    }

    /** Refuses a declarant, programme or indicator nobody registered. */
    void requireKnown(DeclarationId id) {
        switch (id.declarant()) {
            case Declarant.Establishment(var finess)
            when establishments.find(finess).isEmpty() ->
                throw unknown("unknown-establishment", "/declarant", finess.value());
            case Declarant.Group(var code)
            when groups.find(code).isEmpty() -> throw unknown("unknown-group", "/declarant", code);
            case Declarant.Establishment _, Declarant.Group _ -> {}
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
        if (!clause.scope().contains(kind(id.declarant()))) {
            throw Problem.of(HttpStatus.CONFLICT, "scope-refused", id.indicator())
                    .at("/declarant", id.declarant().code());
        }
        return new Clause(
                clause.version(),
                clause.requirement(),
                clause.declarations(),
                clause.notApplicable(),
                clause.chain(),
                members(id.declarant()));
    }

    private List<Stay> members(Declarant declarant) {
        return switch (declarant) {
            case Declarant.Establishment _ -> List.of();
            case Declarant.Group(var code) ->
                groups.find(code).map(Groups.Registered::stays).orElse(List.of());
        };
    }

    private static String kind(Declarant declarant) {
        return switch (declarant) {
            case Declarant.Establishment _ -> "ESTABLISHMENT";
            case Declarant.Group _ -> "GROUP";
        };
    }

    private static Problem unknown(String name, String pointer, String value) {
        return Problem.of(HttpStatus.CONFLICT, name, value).at(pointer, value);
    }
}
