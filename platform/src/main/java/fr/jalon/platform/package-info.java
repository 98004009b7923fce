/**
 * Plumbing each service repeats, as one Spring Boot starter. It knows no word of the domain; it has no class to extend.
 * Each feature configures itself and says in its package what it gives.
 */
@NullMarked
package fr.jalon.platform;

import org.jspecify.annotations.NullMarked;
