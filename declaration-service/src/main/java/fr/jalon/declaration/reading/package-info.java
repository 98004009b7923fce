/** What every reading of the referential shares: what was known at a moment, and the basis that an answer states. */
@NullMarked
package fr.jalon.declaration.reading;

import org.jspecify.annotations.NullMarked;
