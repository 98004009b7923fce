package fr.jalon.declaration.programme.model;

/** How a measured value compares with what is asked; {@code AT_MOST} is an inverse rate. */
public enum Operator {
    AT_LEAST,
    AT_MOST,
    EQUAL
}
