/** Appends every published message to a verifiable log and proves it. */
@NullMarked
package fr.jalon.audit;

import org.jspecify.annotations.NullMarked;
