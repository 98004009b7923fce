/** Lets anybody read the messages by position, as far as their rights go, and ask what position a time means. */
@NullMarked
package fr.jalon.declaration.feed;

import org.jspecify.annotations.NullMarked;
