/** The one door to the suite. */
@NullMarked
package fr.jalon.gateway;

import org.jspecify.annotations.NullMarked;
