package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.provenance.model.Standing;

/** A proof that the hospital keeps for an indicator. */
public record Evidence(Text label, Standing standing) {}
