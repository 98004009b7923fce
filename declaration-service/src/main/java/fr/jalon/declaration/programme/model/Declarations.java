package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.provenance.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Which effective dates a version accepts.
 *
 * @param note what a reader must know of the dates, such as that the end is not verified
 */
public record Declarations(
        Window window, Standing standing, @Nullable Text note) {}
