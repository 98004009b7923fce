/** Registers the establishments (FINESS legal entities with their sites) and tells what is known of them. */
@NullMarked
package fr.jalon.declaration.establishment;

import org.jspecify.annotations.NullMarked;
