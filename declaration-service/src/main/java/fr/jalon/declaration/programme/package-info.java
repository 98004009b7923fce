/** Publishes versioned programmes, lints their files, and tells which clause was in force on a date. */
@NullMarked
package fr.jalon.declaration.programme;

import org.jspecify.annotations.NullMarked;
