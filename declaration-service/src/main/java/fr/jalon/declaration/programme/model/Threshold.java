package fr.jalon.declaration.programme.model;

import java.math.BigDecimal;

/**
 * What a ratio must reach.
 *
 * @param percent exact, from 0 to 100
 */
public record Threshold(Operator operator, BigDecimal percent) {

    /** How the measured ratio compares with the threshold. */
    public enum Operator {
        AT_LEAST,
        EQUAL
    }
}
