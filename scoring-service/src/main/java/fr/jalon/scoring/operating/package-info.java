/** What an administrator may do with a running service: rebuild its facts, replay what is parked. */
@NullMarked
package fr.jalon.scoring.operating;

import org.jspecify.annotations.NullMarked;
