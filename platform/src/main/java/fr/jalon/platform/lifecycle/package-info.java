/** How a process of the suite ends when the one that started it does. */
@NullMarked
package fr.jalon.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
