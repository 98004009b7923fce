package fr.jalon.declaration.provenance.model;

/** Where a statement was found, and how sure it is. */
public record Source(String text, Standing standing) {}
