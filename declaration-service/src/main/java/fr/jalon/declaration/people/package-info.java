/**
 * Gives everybody who acts a pseudonym drawn at random. Names stay in one erasable table; events and messages know
 * pseudonyms only.
 */
@NullMarked
package fr.jalon.declaration.people;

import org.jspecify.annotations.NullMarked;
