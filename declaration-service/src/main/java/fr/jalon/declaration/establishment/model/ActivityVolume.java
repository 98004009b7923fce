package fr.jalon.declaration.establishment.model;

import java.math.BigDecimal;

/**
 * How much an establishment does in a year, by which shares of the activity of a group are counted.
 *
 * @param value exact
 * @param unit what is counted
 */
public record ActivityVolume(BigDecimal value, Unit unit, int year) {

    /** A unit in both languages. */
    public record Unit(String fr, String en) {}
}
