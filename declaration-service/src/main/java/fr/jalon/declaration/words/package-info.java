/**
 * Keeps what people write in their own words beside the events, under a salted hash, so that it can be erased while the
 * events that name it stay as they are.
 */
@NullMarked
package fr.jalon.declaration.words;

import org.jspecify.annotations.NullMarked;
