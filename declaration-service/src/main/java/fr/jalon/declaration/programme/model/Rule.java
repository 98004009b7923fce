package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.provenance.model.Standing;

/**
 * How results are put together.
 *
 * @param kind such as {@code ALL_OR_NOTHING}
 */
public record Rule(String kind, Standing standing) {}
