/** Decides what is declared, reviewed and decided; the system of record. */
@NullMarked
package fr.jalon.declaration;

import org.jspecify.annotations.NullMarked;
