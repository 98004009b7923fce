/** The two clocks as HTTP writes them: civil days in Paris, and instants or positions of the record. */
@NullMarked
package fr.jalon.platform.time;

import org.jspecify.annotations.NullMarked;
