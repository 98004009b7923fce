package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One indicator of a programme version and what it asks.
 *
 * @param scope whom the indicator is for: ESTABLISHMENT, GROUP
 */
public record Clause(
        String indicator, String axis, Text label, Requirement requirement, List<String> scope, Source source) {

    public Clause {
        requireNonNull(indicator);
        requireNonNull(axis);
        requireNonNull(label);
        requireNonNull(requirement);
        scope = List.copyOf(scope);
        requireNonNull(source);
    }
}
