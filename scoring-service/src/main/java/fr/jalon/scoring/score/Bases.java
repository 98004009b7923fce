package fr.jalon.scoring.score;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import fr.jalon.scoring.fact.KnownFacts;
import fr.jalon.scoring.score.model.Evaluator;
import org.springframework.stereotype.Component;

/** Finds the basis of an answer. */
@Component
class Bases {

    private final Positions positions;
    private final KnownFacts facts;

    Bases(Positions positions, KnownFacts facts) {
        this.positions = positions;
        this.facts = facts;
    }

    /** The basis {@code question} asks for, its position applied. */
    Basis of(Question question, Caller caller) {
        return switch (question) {
            case Question.Again(var about) -> {
                positions.again(about.basis().position(), caller);
                yield about.basis();
            }
            case Question.Anew(var programme, var validAt, var knownAt, var reading, var atLeast) -> {
                long position = positions.resolve(knownAt, atLeast, caller);
                if (!facts.knowsProgramme(programme, positions.head())) {
                    throw Problem.of(NOT_FOUND, "unknown-programme", programme);
                }
                yield new Basis(programme, validAt, position, reading, Evaluator.ENGINE, positions.lag());
            }
        };
    }
}
