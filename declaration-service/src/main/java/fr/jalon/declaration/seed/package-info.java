/** Fills an installation with its referential at start-up: programmes, establishments, groups. Done again, it adds nothing. */
@NullMarked
package fr.jalon.declaration.seed;

import org.jspecify.annotations.NullMarked;
