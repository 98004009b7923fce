package fr.jalon.declaration.programme.model;

/**
 * A document that a clause asks for.
 *
 * @param kind stable code, such as {@code PRA}
 * @param dated whether its date must be given
 */
public record AskedDocument(String kind, Text label, boolean dated) {}
