package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** How much an establishment does, in the year it was counted in. */
public record ActivityVolume(BigDecimal value, Text unit, int year) {

    public ActivityVolume {
        requireNonNull(value);
        requireNonNull(unit);
        if (value.signum() < 0) {
            throw new Inapplicable("An activity of %s".formatted(value));
        }
    }
}
